import { Icon } from "#components/ui/icon.tsx";
import { HOURS_CHOICES, HOURS_FIELD, intervalsShown, ON_HOLIDAYS_FIELD, weekField } from "#lib/admin/week-fields.ts";
import type { TiersWords } from "#lib/i18n/admin/tiers.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import type { PartFields } from "./part-form.tsx";

type Props = {
  words: TiersWords["form"];
  /** What the days are called, from Monday. */
  weekdays: readonly string[];
  fields: PartFields;
};

/** Hours that may be published or not, each day as exact times. */
export function WeekFields({ words, weekdays, fields }: Props) {
  return (
    <fieldset className="field week-fields">
      <legend>{words.hours}</legend>
      {HOURS_CHOICES.map((choice) => (
        <label key={choice} className="check">
          <input type="radio" name={HOURS_FIELD} value={choice} defaultChecked={fields.isChosen(HOURS_FIELD, choice)} />
          <span>{words[choice]}</span>
        </label>
      ))}
      <div className="week-rows">
        {WEEKDAYS.map((weekday, day) => (
          <fieldset key={weekday}>
            <legend>{weekdays[day]}</legend>
            {Array.from({ length: intervalsShown(fields.values, weekday) }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an interval is nothing but its place and its times
              <div key={index} className="interval">
                {(["opens", "closes"] as const).map((edge) => {
                  const { name, defaultValue, trouble } = fields.text(weekField(weekday, index, edge));
                  return (
                    <span key={edge} className="time">
                      {edge === "closes" && <span aria-hidden="true">–</span>}
                      <input
                        type="text"
                        name={name}
                        autoComplete="off"
                        defaultValue={defaultValue}
                        aria-label={`${weekdays[day]}, ${index + 1}, ${words[edge]}`}
                        aria-invalid={trouble !== undefined}
                        aria-describedby={trouble === undefined ? "week-hint" : `${name}-trouble`}
                      />
                      {trouble !== undefined && (
                        <span className="trouble" id={`${name}-trouble`}>
                          <Icon name="triangle-alert" />
                          {trouble}
                        </span>
                      )}
                    </span>
                  );
                })}
              </div>
            ))}
          </fieldset>
        ))}
        <p className="hint" id="week-hint">
          {words.hoursHint}
        </p>
        <label className="check">
          <input
            type="checkbox"
            name={ON_HOLIDAYS_FIELD}
            value="yes"
            defaultChecked={fields.isChosen(ON_HOLIDAYS_FIELD, "yes")}
          />
          <span>{words.holidays}</span>
        </label>
      </div>
    </fieldset>
  );
}
