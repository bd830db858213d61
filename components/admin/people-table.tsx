import { State } from "#components/ui/state.tsx";
import type { AdminWords } from "#lib/i18n/admin/es.ts";
import type { Role, Tier } from "#lib/people/actor.ts";
import { routes } from "#lib/routes.ts";

type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly tier: Tier;
  readonly away: boolean;
  readonly disabledAt: number | null;
  readonly hasPassword: boolean;
  readonly lastSeenAt: number | null;
};

type Props = {
  words: AdminWords["people"];
  people: readonly Person[];
  /** The id of who looks. */
  me: string;
  /** Says an instant in the desk's zone. */
  say: (at: number) => string;
};

/** Everybody who works here or did. */
export function PeopleTable({ words, people, me, say }: Props) {
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.tier}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.seen}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <a href={routes.adminPerson(person.id)}>{person.name}</a>
              <small>
                {person.email}
                {person.id === me && ` · ${words.you}`}
              </small>
            </th>
            <td data-th={words.role}>{words.roles[person.role]}</td>
            <td data-th={words.tier}>{person.tier}</td>
            <td data-th={words.state}>
              <PersonState words={words} person={person} />
            </td>
            <td data-th={words.seen}>{person.lastSeenAt === null ? words.never : say(person.lastSeenAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PersonState({ words, person }: { words: AdminWords["people"]; person: Person }) {
  if (person.disabledAt !== null)
    return (
      <State tone="closed" icon="circle-minus">
        {words.disabled}
      </State>
    );
  if (!person.hasPassword)
    return (
      <State tone="soon" icon="clock-alert">
        {words.invited}
      </State>
    );
  if (person.away)
    return (
      <State tone="closed" icon="moon">
        {words.away}
      </State>
    );
  return (
    <State tone="open" icon="circle-check">
      {words.active}
    </State>
  );
}
