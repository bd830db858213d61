import "#components/desk/desk.css";
import { DeskDocument, deskMetadata } from "./document.tsx";

export const generateMetadata = deskMetadata;

export default function DeskLayout({ children }: { children: React.ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>;
}
