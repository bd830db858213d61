import { notFound } from "next/navigation";

/** Whatever no page answers to. */
export default function Anything(): never {
  notFound();
}
