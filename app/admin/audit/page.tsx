import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { AuditPage, auditTableHref } from "#components/admin/audit-page.tsx";
import { readAuditAddress } from "#lib/audit/audit-address.ts";
import { auditLog } from "#lib/audit/audit-log.ts";
import { STRANGER } from "#lib/audit/record-audit.ts";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { kindsMeant } from "#lib/i18n/admin/audit-facts.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { managedPeople } from "#lib/people/managed-people.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWordsIn(await deskLanguage()).audit.title };
}

export default async function AuditLogPage({ searchParams }: Props) {
  const actor = await requireRight("read_audit");
  const given = await searchParams;
  const address = readAuditAddress({
    get: (name) => {
      const value = given[name];
      return typeof value === "string" ? value : null;
    },
  });
  const language = await deskLanguage();
  const words = adminWordsIn(language);
  const zone = await deskZone(readClock());
  const filter = { ...address, kindsMeant: kindsMeant(address.q, words.audit), timeZone: zone.timeZone };
  const [log, people] = await Promise.all([auditLog(filter, actor), managedPeople(actor)]);
  if (log === null || people === null) notFound();
  const entries = log.entries.map((entry) => ({ ...entry, actor: entry.actor === STRANGER ? null : entry.actor }));
  return (
    <AdminPage
      title={words.audit.title}
      lede={words.audit.lede}
      action={
        // Not followed in place: it is a file.
        <a className="btn" href={auditTableHref(address)} download>
          {words.audit.export}
        </a>
      }
    >
      <AuditPage
        words={words}
        address={address}
        people={people}
        entries={entries}
        next={log.next}
        say={dayAndTime(language, zone)}
      />
    </AdminPage>
  );
}
