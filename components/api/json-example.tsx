import { shortJson } from "./short-json.ts";

/** A piece of JSON under its title. */
export function JsonExample({ title, value }: { title: string; value: unknown }) {
  return (
    <figure className="example">
      <figcaption>{title}</figcaption>
      <pre className="code">{shortJson(value)}</pre>
    </figure>
  );
}
