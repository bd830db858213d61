import "#components/desk/desk.css";
import { DeskDocument } from "./document.tsx";

export default function DeskLayout({ children }: { children: React.ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>;
}
