import type { Channel } from "#lib/catalogue/schema.ts";
import { cityOf } from "#lib/i18n/city.ts";
import type { Words } from "#lib/i18n/es.ts";
import { dayFrom } from "#lib/i18n/moment-from.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import { type Stretch, type WeekDay, type WeekView, weekView } from "./week-view.ts";

const AXIS_HOURS = [0, 6, 12, 18, 24] as const;

/** The week as a picture: hours across, days down, and the same said in words for who cannot see it. */
export function Week({ catalogue, now, words }: { catalogue: CompiledCatalogue; now: number; words: Words }) {
  const view = weekView(catalogue, now);
  const today = view.days.find((day) => day.today)?.date;
  const first = view.days[0]?.date;
  const last = view.days.at(-1)?.date;
  if (!today || !first || !last) return null;
  const clock = words.time(view.nowMinute);
  return (
    <>
      <div className="week">
        <table>
          <caption className="sr-only">
            {words.week.caption(
              dayFrom(today, first),
              dayFrom(today, last),
              yearOf(last),
              cityOf(catalogue.zone.timeZone),
            )}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">
                <span className="sr-only">{words.week.hours}</span>
                <span className="axis" aria-hidden="true">
                  {AXIS_HOURS.map((hour) => (
                    <span key={hour} style={{ "--at": hour }}>
                      {words.week.axis(hour)}
                    </span>
                  ))}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.days.map((day) => (
              <Row key={day.date} day={day} today={today} view={view} words={words} />
            ))}
          </tbody>
          {view.nextHoliday && (
            <tbody className="next-holiday">
              <tr>
                <th scope="row" colSpan={2} className="sub">
                  {words.week.nextHoliday(view.nextHoliday.holiday?.[words.language] ?? "")}
                </th>
              </tr>
              <Row day={view.nextHoliday} today={today} view={view} words={words} withMonth />
            </tbody>
          )}
        </table>
        <Legend view={view} clock={clock} words={words} />
      </div>
      {view.laterHolidays.length > 0 && (
        <p className="after">
          {words.week.others}{" "}
          {view.laterHolidays.map(({ date, name }, index) => (
            <span key={date}>
              {index > 0 && "; "}
              <span className="nowrap">{words.week.holidayOn(dayFrom(today, date), name[words.language])}</span>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

type RowProps = { day: WeekDay; today: LocalDate; view: WeekView; words: Words; withMonth?: boolean };

function Row({ day, today, view, words, withMonth = false }: RowProps) {
  const { weekday, day: dayOfMonth, month } = dayFrom(today, day.date);
  const name = words.weekdays[weekday] ?? "";
  return (
    <tr {...(day.today ? { className: "today", "aria-current": "date" as const } : {})}>
      <th scope="row">
        <abbr title={name}>{name.slice(0, 3)}</abbr> {dayOfMonth}
        {withMonth && ` ${(words.months[month] ?? "").slice(0, 3)}`}
        {day.today && (
          <>
            {" "}
            <b>{words.week.today}</b>
          </>
        )}
      </th>
      <td>
        <ol className={day.standbyAllDay ? "track standby" : "track"}>
          {day.stretches.map((stretch) => (
            <li
              key={stretch.fromMinute}
              className={stretch.kind === "special" ? "holiday" : stretch.kind}
              style={{ "--from": stretch.fromMinute / 60, "--to": stretch.toMinute / 60 }}
            >
              <span>
                <Label stretch={stretch} view={view} words={words} />
                <span className="sr-only">
                  {words.week.between(words.time(stretch.fromMinute), words.time(stretch.toMinute))}
                </span>
              </span>
            </li>
          ))}
        </ol>
        {day.today && (
          <span className="now" style={{ "--at": view.nowMinute / 60 }}>
            <span className="sr-only">{words.week.now}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

function Label({ stretch, view, words }: { stretch: Stretch; view: WeekView; words: Words }) {
  switch (stretch.kind) {
    case "all":
      return (
        <>
          {words.week.all[0]}
          <span className="more">{words.week.all[1]}</span>
        </>
      );
    case "some": {
      const attending = stretch.channels.filter((channel) => !channel.standby);
      const [missing, ...others] = view.staffed.filter((channel) => !attending.includes(channel));
      if (missing && others.length === 0 && attending.length > 1)
        return words.week.allBut(shortName(missing, view, words));
      return words.week.some(attending.map((channel) => shortName(channel, view, words)));
    }
    case "only":
      return words.week.onlyKey(stretch.channels.map((channel) => channel.name[words.language]));
    case "holiday":
      return words.week.holiday;
    case "special":
      return words.week.special;
  }
}

/** The word for its kind where that is enough to tell it from the others, else its name. */
function shortName(channel: Channel, view: WeekView, words: Words): string {
  const general = channel.requestTypes === "all";
  const alike = view.staffed.filter((other) => other.kind === channel.kind && other.requestTypes === "all");
  return general && alike.length === 1 ? words.kinds[channel.kind] : channel.name[words.language];
}

function Legend({ view, clock, words }: { view: WeekView; clock: string; words: Words }) {
  const shown = [...view.days, ...(view.nextHoliday ? [view.nextHoliday] : [])];
  const has = (kind: Stretch["kind"]) => shown.some((day) => day.stretches.some((stretch) => stretch.kind === kind));
  const standby = view.standby.map((channel) => channel.name[words.language]);
  return (
    <ul className="legend">
      {has("all") && (
        <li>
          <i className="key all" />
          {words.week.allKey}
        </li>
      )}
      {has("some") && (
        <li>
          <i className="key some" />
          {words.week.someKey}
        </li>
      )}
      {has("only") && (
        <li>
          <i className="key only" />
          {words.week.onlyKey(standby)}
        </li>
      )}
      {has("holiday") && (
        <li>
          <i className="key holiday" />
          {words.week.holiday}
        </li>
      )}
      {has("special") && (
        <li>
          <i className="key holiday" />
          {words.week.special}
        </li>
      )}
      <li>
        <i className="key now-key" />
        {words.week.nowAt(clock)}
      </li>
    </ul>
  );
}
