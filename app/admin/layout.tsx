import { adminMetadata, DeskDocument } from "../desk/document.tsx";

export const generateMetadata = adminMetadata;

export default function AdminLayout({ children }: { children: React.ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>;
}
