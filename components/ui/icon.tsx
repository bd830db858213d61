/** The icons in use. Each is drawn once a page, by `IconSprite`. */
export type IconName =
  | "book-user"
  | "braces"
  | "calendar"
  | "calendar-off"
  | "chevron-down"
  | "circle-check"
  | "circle-minus"
  | "clock-alert"
  | "contrast"
  | "download"
  | "globe"
  | "mail"
  | "map-pin"
  | "megaphone"
  | "message-circle"
  | "message-square-text"
  | "moon"
  | "phone"
  | "scale"
  | "siren"
  | "square-pen"
  | "triangle-alert"
  | "wifi-off";

/** Says nothing to a screen reader: the word beside it does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
