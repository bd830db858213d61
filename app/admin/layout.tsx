import { DeskDocument, deskMetadata } from "../desk/document.tsx";

export const generateMetadata = deskMetadata;

export default function AdminLayout({ children }: { children: React.ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>;
}
