import { requirePerson } from "#lib/people/current-actor.ts";
import { LogPage } from "./log-page.tsx";

export default async function Log() {
  return <LogPage person={await requirePerson()} number={null} />;
}
