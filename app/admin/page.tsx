import { redirect } from "next/navigation";
import { requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

export default async function AdminHome(): Promise<never> {
  await requireRight("manage_people");
  redirect(routes.adminHours());
}
