import type { Tier } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { hoursText, weeklyHours } from "#lib/i18n/weekly-hours.ts";
import { ContactLine } from "./contact-line.tsx";

/** The levels of escalation, each with its contacts; hours that are not published are said not to be. */
export function TiersSection({ tiers, words }: { tiers: readonly Tier[]; words: Words }) {
  return (
    <section id="tiers" className="section" aria-labelledby="h-tiers">
      <h2 id="h-tiers">{words.tiers.title}</h2>
      <p className="lede">{words.tiers.lede}</p>
      <Tiers tiers={tiers} words={words} />
    </section>
  );
}

function Tiers({ tiers, words }: { tiers: readonly Tier[]; words: Words }) {
  return (
    <ol className="tiers">
      {tiers.map((tier) => (
        <li key={tier.level}>
          <p className="ord">{words.tiers.ordinal[tier.level - 1]}</p>
          <h3>{tier.name[words.language]}</h3>
          {tier.contacts.map((contact) => (
            <ContactLine key={contact.kind + contact.published} contact={contact} words={words} />
          ))}
          <p className="tier-hours">
            {tier.schedule === null
              ? words.tiers.notPublished
              : weeklyHours(tier.schedule.weekly, words).map((line) => (
                  <span className="block" key={line.days}>
                    {hoursText(line, words.list(line.hours), " ")}
                  </span>
                ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
