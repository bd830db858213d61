import { readClock } from "#lib/clock.ts";
import { runCommand } from "#lib/commands/command.ts";
import { withPeople } from "#lib/commands/people.ts";
import { Refusal } from "#lib/refusal.ts";

const USE = `npm run demo -- clear    takes the demo people and their requests away, for good, while the desk runs or not`;

await runCommand(async () => {
  const [task, ...rest] = process.argv.slice(2);
  if (task !== "clear" || rest.length > 0) {
    console.error(USE);
    return 2;
  }
  const cleared = await withPeople(async () => {
    const { clearDemo } = await import("#prisma/demo/clear.ts");
    return clearDemo(readClock());
  }, "owner").catch((error: unknown) => {
    if (!(error instanceof Error && /lock timeout/.test(error.message))) throw error;
    throw new Refusal("Somebody is writing on the desk at this moment, for long. Nothing was changed: try again.");
  });
  const { requests, kept, removed, disabled, assigned, hasAdmin } = cleared;
  const nothing = requests + removed.length + disabled.length + kept.length === 0;
  const lines = [
    nothing
      ? "There is nothing of the demo here."
      : `Gone: ${counted(requests, "demo request")}, ${counted(removed.length, "demo person", "demo people")}.`,
    kept.length > 0 ? `Kept, because other requests point at them: ${kept.join(", ")}.` : "",
    disabled.length > 0
      ? `Kept, but disabled and without a way in, because other requests name them: ${disabled.join(", ")}.`
      : "",
    assigned > 0
      ? `${counted(assigned, "request")} that ${assigned === 1 ? "is" : "are"} not settled ${assigned === 1 ? "is" : "are"} still assigned to them: assign ${assigned === 1 ? "it" : "them"} to somebody.`
      : "",
    hasAdmin
      ? ""
      : "Nobody administers this desk. This makes somebody an administrator: npm run admin -- E-MAIL 'NAME'",
  ];
  console.log(lines.filter((line) => line !== "").join("\n"));
});

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
