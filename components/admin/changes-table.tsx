import type { ShownChange } from "#lib/catalogue/shown-changes.ts";

type Props = {
  changes: readonly ShownChange[];
  words: { readonly subject: string; readonly before: string; readonly after: string; readonly fresh: string };
};

/** What changed, in words, before and after. */
export function ChangesTable({ changes, words }: Props) {
  return (
    <table className="data diff">
      <thead>
        <tr>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, subject, before, after, fresh }) => (
          <tr key={id}>
            <th scope="row">
              {subject}
              {fresh && <span className="fresh">{words.fresh}</span>}
            </th>
            <td data-th={words.before}>
              <del>
                <Lines lines={before} />
              </del>
            </td>
            <td data-th={words.after}>
              <ins>
                <Lines lines={after} />
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="line">
      {line}
    </span>
  ));
}
