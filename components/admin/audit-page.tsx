import { Field } from "#components/people/field.tsx";
import { AUDIT_KINDS, type AuditAddress, auditParameters, WHOLE_LOG } from "#lib/audit/audit-address.ts";
import { type AuditFact, auditFacts, kindWords } from "#lib/i18n/admin/audit-facts.ts";
import type { AdminWords } from "#lib/i18n/admin/es.ts";
import { routes } from "#lib/routes.ts";
import { SelectField } from "./select-field.tsx";

type Entry = {
  readonly sequence: string;
  readonly at: number;
  readonly kind: string;
  /** Null: nobody who is known. */
  readonly actor: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly address: string | null;
};

type Props = {
  words: AdminWords;
  address: AuditAddress;
  people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  entries: readonly Entry[];
  /** Where the page after begins; null: this is the last one. */
  next: string | null;
  say: (at: number) => string;
};

/** The audit log: what is looked for stands in the address, so that it works without scripts and can be passed on. */
export function AuditPage({ words, address, people, entries, next, say }: Props) {
  const { audit } = words;
  const isSifted = auditParameters({ ...address, before: null }) !== "";
  return (
    <>
      <search>
        <form className="sift" action={routes.adminAudit()}>
          <div className="field wide">
            <label htmlFor="q">{audit.search}</label>
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={address.q}
              maxLength={200}
              placeholder={audit.searchHint}
              autoComplete="off"
            />
          </div>
          <SelectField
            name="kind"
            label={audit.kind}
            defaultValue={address.kind ?? ""}
            options={[
              { value: "", label: audit.anyKind },
              ...AUDIT_KINDS.map((kind) => ({ value: kind, label: audit.kinds[kind] })),
            ]}
          />
          <SelectField
            name="person"
            label={audit.person}
            defaultValue={address.person ?? ""}
            options={[
              { value: "", label: audit.anyPerson },
              ...people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
            ]}
          />
          <Field name="from" label={audit.from} type="date" defaultValue={address.from ?? ""} />
          <Field name="to" label={audit.to} type="date" defaultValue={address.to ?? ""} />
          <button className="btn" type="submit">
            {audit.show}
          </button>
          {isSifted && (
            <a className="btn quiet" href={routes.adminAudit()}>
              {audit.clear}
            </a>
          )}
        </form>
      </search>
      {entries.length === 0 ? (
        <p className="empty">
          <b>{audit.empty}</b> {audit.emptyText}
        </p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col" className="when">
                {audit.at}
              </th>
              <th scope="col">{audit.who}</th>
              <th scope="col">{audit.what}</th>
              <th scope="col">{audit.whence}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.sequence}>
                <td data-th={audit.at} className="when">
                  <time dateTime={new Date(entry.at).toISOString()}>{say(entry.at)}</time>
                </td>
                <td data-th={audit.who}>
                  <bdi>{entry.actor ?? audit.stranger}</bdi>
                </td>
                <td data-th={audit.what}>
                  <b>{kindWords(entry.kind, audit)}</b>
                  <Facts facts={auditFacts(entry.data, words, say)} />
                </td>
                <td data-th={audit.whence}>
                  <bdi>{entry.address ?? "–"}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(next !== null || address.before !== null) && (
        <nav className="turn" aria-label={audit.title}>
          {address.before === null ? (
            <span />
          ) : (
            <a className="btn small" href={routes.adminAudit(auditParameters({ ...address, before: null }))}>
              {audit.newest}
            </a>
          )}
          {next !== null && (
            <a className="btn small" href={routes.adminAudit(auditParameters({ ...address, before: next }))}>
              {audit.older}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

/** The table of what is shown, without its pages. */
export function auditTableHref(address: AuditAddress): string {
  return routes.adminAuditTable(auditParameters({ ...WHOLE_LOG, ...address, before: null }));
}

function Facts({ facts }: { facts: readonly AuditFact[] }) {
  if (facts.length === 0) return null;
  return (
    <ul className="said">
      {facts.map(({ name, value }) => (
        <li key={name}>
          {name}: <bdi>{value}</bdi>
        </li>
      ))}
    </ul>
  );
}
