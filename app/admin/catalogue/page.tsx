import "#components/admin/admin-publish.css";
import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { CatalogueFileTrouble } from "#components/admin/catalogue-file-trouble.tsx";
import { CatalogueImport } from "#components/admin/catalogue-import.tsx";
import { CatalogueUpload } from "#components/admin/catalogue-upload.tsx";
import { Alert } from "#components/people/alert.tsx";
import { importComparison } from "#lib/admin/import-comparison.ts";
import { CATALOGUE_FILE_MAX_BYTES } from "#lib/catalogue/catalogue-file.ts";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { exportable } from "#lib/catalogue/export-catalogue.ts";
import { type HeldImport, heldImport } from "#lib/catalogue/import-file.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { contentOfRevision } from "#lib/catalogue/rebase.ts";
import { readClock } from "#lib/clock.ts";
import { type CatalogueFileWords, catalogueFileWordsIn, IMPORT_TROUBLES } from "#lib/i18n/admin/catalogue-file.ts";
import type { Language } from "#lib/i18n/language.ts";
import { sentence } from "#lib/i18n/moment.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import type { Actor } from "#lib/people/actor.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { drop, toDraft } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: catalogueFileWordsIn(await deskLanguage()).title };
}

type Asked = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The catalogue as a file: taken along, and brought back by way of the draft. */
export default async function CatalogueFilePage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireRight("edit_catalogue");
  const [now, language, asked] = [readClock(), await deskLanguage(), await searchParams];
  const words = catalogueFileWordsIn(language);
  const trouble = IMPORT_TROUBLES.find((one) => one === asked.said);
  const file = await heldImport(actor, now);
  const there = await exportable({ actor, now });
  return (
    <AdminPage title={words.title} lede={words.lede}>
      {trouble !== undefined && <Alert tone="late">{words.said[trouble]}</Alert>}
      {file !== null && (
        <section aria-labelledby="file">
          <h2 id="file">{file.name === "" ? words.noName : file.name}</h2>
          <Received file={file} words={words} actor={actor} now={now} language={language} />
        </section>
      )}
      <section aria-labelledby="load">
        <h2 id="load">{words.load}</h2>
        <CatalogueUpload
          action={routes.sendCatalogue}
          maxBytes={CATALOGUE_FILE_MAX_BYTES}
          words={{
            file: words.file,
            hint: words.hint(CATALOGUE_FILE_MAX_BYTES),
            compare: words.compare,
            reading: words.reading,
            tooBig: words.tooBig(CATALOGUE_FILE_MAX_BYTES),
          }}
        />
      </section>
      <section aria-labelledby="save">
        <h2 id="save">{words.save}</h2>
        {there.ok && <Exportable {...there.value} words={words} />}
        <form className="sift" method="get" action={routes.adminCatalogueFile()}>
          <div className="field">
            <label htmlFor="revision">{words.other}</label>
            <input id="revision" name="revision" inputMode="numeric" autoComplete="off" required />
          </div>
          <button className="btn" type="submit">
            {words.saveOther}
          </button>
        </form>
      </section>
    </AdminPage>
  );
}

type ReceivedProps = { file: HeldImport; words: CatalogueFileWords; actor: Actor; now: number; language: Language };

async function Received({ file: { version, read }, words, actor, now, language }: ReceivedProps) {
  if (!read.ok) return <CatalogueFileTrouble trouble={read.refused} words={words} />;
  const zone = await deskZone(now);
  const thisYear = yearOf(wallTimeAt(zone, now).date);
  const content = contentOfRevision(read.value);
  const comparison = await importComparison({ actor, now, language, thisYear, content });
  if (!comparison.ok) return null;
  const effectiveFrom = parseInstant(read.value.effectiveFrom) ?? now;
  const origin = sentence(words.from(read.value.revision, dayAndTime(language, zone)(effectiveFrom)));
  return (
    <CatalogueImport
      version={version}
      comparison={comparison.value}
      origin={effectiveFrom > now ? `${origin} ${words.ahead}` : origin}
      words={words}
      toDraft={toDraft}
      drop={drop}
    />
  );
}

type ExportableProps = { inForce: number; draftOn: number | null; words: CatalogueFileWords };

/** Not followed in place: they are files. */
function Exportable({ inForce, draftOn, words }: ExportableProps) {
  return (
    <ul className="file-list">
      <li>
        <a href={routes.adminCatalogueFile()} download>
          {words.inForce(inForce)}
        </a>
      </li>
      {draftOn !== null && (
        <li>
          <a href={routes.adminCatalogueFile("draft=1")} download>
            {words.theDraft(draftOn)}
          </a>
        </li>
      )}
    </ul>
  );
}
