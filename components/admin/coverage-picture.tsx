import type { ShownDay, ShownStretch } from "#lib/catalogue/publish-view.ts";
import type { PublishPageWords } from "#lib/i18n/admin/publish-page.ts";

const AXIS_HOURS = [0, 6, 12, 18, 24] as const;

type Props = { id: string; title: string; days: readonly ShownDay[]; words: PublishPageWords };

/** Who attends in a week as a picture, and the same in words for who cannot see it. */
export function CoveragePicture({ id, title, days, words }: Props) {
  return (
    <div className="week compact">
      <h3 id={id}>{title}</h3>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span className="sr-only">{words.hours}</span>
              <span className="axis" aria-hidden="true">
                {AXIS_HOURS.map((hour, index) => (
                  <span key={hour} style={{ "--at": hour }}>
                    {words.axis[index]}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{day.label}</th>
              <td>
                <ol className={day.standbyAllDay ? "track standby" : "track"}>
                  {day.stretches.map((stretch) => (
                    <Stretch key={`${stretch.kind} ${stretch.from}`} stretch={stretch} words={words} />
                  ))}
                </ol>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Stretch({ stretch, words }: { stretch: ShownStretch; words: PublishPageWords }) {
  const { kind, from, to, label, between } = stretch;
  const isChanged = stretch.changed && kind !== "gap";
  return (
    <li className={isChanged ? `${kind} changed` : kind} style={{ "--from": from, "--to": to }}>
      <span>
        {kind === "gap" && <span className="sr-only">{words.nobody}</span>}
        {label}
        <span className="sr-only">
          {between}
          {isChanged && words.changed}
        </span>
      </span>
    </li>
  );
}
