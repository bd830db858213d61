import { notFound } from "next/navigation";

/** An address that leads nowhere. */
export default function Missing(): never {
  notFound();
}
