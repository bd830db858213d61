import { Alert } from "#components/people/alert.tsx";
import type { FileTrouble } from "#lib/catalogue/catalogue-file.ts";
import { type CatalogueFileWords, fileTroubleWords } from "#lib/i18n/admin/catalogue-file.ts";

/** Why a file is no catalogue, each field by its place and by what it belongs to. */
export function CatalogueFileTrouble({ trouble, words }: { trouble: FileTrouble; words: CatalogueFileWords }) {
  return (
    <>
      <Alert tone="late">{words.unusable}</Alert>
      <p>{fileTroubleWords(trouble, words)}</p>
      {trouble.kind === "fields" && (
        <>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{words.where}</th>
                <th scope="col">{words.wrong}</th>
              </tr>
            </thead>
            <tbody>
              {trouble.fields.map(({ pointer, of, detail }) => (
                <tr key={`${pointer} ${detail}`}>
                  <th scope="row">
                    {pointer === "" ? words.whole : <bdi>{pointer}</bdi>}
                    {of !== null && <small>{of}</small>}
                  </th>
                  <td data-th={words.wrong}>{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {trouble.fields.some(({ isUnknown }) => isUnknown) && <p className="lede">{words.later}</p>}
        </>
      )}
    </>
  );
}
