import { readClock } from "#lib/clock.ts";
import { runCommand } from "#lib/commands/command.ts";
import { withPeople } from "#lib/commands/people.ts";
import { Refusal } from "#lib/refusal.ts";

const USE = "npm run -s token -- E-MAIL    prints a personal access token for the API, with the rights of this person";

/** Nothing but the token goes to standard output, so that it can be put into a variable. */
await runCommand(async () => {
  const [email, ...rest] = process.argv.slice(2);
  if (email === undefined || email.startsWith("-") || rest.length > 0) {
    console.error(USE);
    return 2;
  }
  const token = await withPeople(async () => {
    const { createAccessTokenFor } = await import("#lib/people/access-token.ts");
    return createAccessTokenFor(email.trim().toLowerCase(), "npm run token", readClock());
  });
  if (token === null) throw new Refusal(`Nobody who works at this desk has the address ${email}.`);
  console.log(token);
});
