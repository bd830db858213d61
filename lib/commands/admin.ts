import { readClock } from "#lib/clock.ts";
import { runCommand } from "#lib/commands/command.ts";
import { withPeople } from "#lib/commands/people.ts";
import { environment } from "#lib/env.ts";
import { Refusal } from "#lib/refusal.ts";
import { routes } from "#lib/routes.ts";

const USE = `npm run admin -- E-MAIL [NAME]    makes somebody an administrator and prints a link by which they set their
                                  password: for the first one, and for one who lost it`;

await runCommand(async () => {
  const [email, name = email, ...rest] = process.argv.slice(2);
  if (email === undefined || name === undefined || email.startsWith("-") || rest.length > 0) {
    console.error(USE);
    return 2;
  }
  const link = await withPeople(async () => {
    const { newAdminSchema, makeAdmin } = await import("#lib/people/make-admin.ts");
    const given = newAdminSchema.safeParse({ email, name });
    if (!given.success) throw new Refusal(`${email} is not an e-mail address, or ${name} is no name.\n${USE}`);
    return makeAdmin(given.data, readClock());
  });
  console.error("Opens once, within 30 minutes:");
  console.log(`${environment().publicUrl}${routes.passwordLink(link)}`);
});
