import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import "#components/admin/admin-dates.css";
import type { Metadata } from "next";
import Link from "next/link";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { DraftFrame } from "#components/admin/draft-frame.tsx";
import { NoticeForm } from "#components/admin/notice-form.tsx";
import { NoticesList } from "#components/admin/notices-list.tsx";
import { Alert } from "#components/people/alert.tsx";
import { newNotice, noticeForm } from "#lib/admin/notice-form.ts";
import { identified } from "#lib/admin/notice-rows.ts";
import { noticesView } from "#lib/admin/notices-view.ts";
import { partView } from "#lib/admin/part-view.ts";
import { readClock } from "#lib/clock.ts";
import { noticeWordsIn } from "#lib/i18n/admin/notices.ts";
import { partWordsIn } from "#lib/i18n/admin/parts.ts";
import { cityOf } from "#lib/i18n/city.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { discard } from "../hours/actions.ts";
import { put, saveNotice } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: noticeWordsIn(await deskLanguage()).title };
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the page says above the answer, from when to when. */
export default async function Notices({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const now = readClock();
  const query = await searchParams;
  const words = noticeWordsIn(language);
  const { edited, frame } = await partView({ actor, now, language, page: "notices", channel: null });
  const { notices, desk } = edited.content;
  const on = { zone: zoneRules(desk.timeZone), language, now };
  const asked = identified(notices).find(({ id }) => id === query.edit);
  const isNew = query.edit === "new";
  const form = {
    words: words.form,
    zone: words.zone(cityOf(desk.timeZone)),
    form: partWordsIn(language).form,
    action: saveNotice,
    cancel: routes.adminNotices(),
  };
  const editing = isNew
    ? { id: null, form: <NoticeForm {...form} title={words.form.titleAdd} initial={newNotice(notices, on)} /> }
    : asked && {
        id: asked.id,
        form: (
          <NoticeForm {...form} key={asked.id} title={words.form.titleEdit} initial={noticeForm(notices, asked, on)} />
        ),
      };
  return (
    <DraftFrame {...frame} discard={discard}>
      <AdminPage
        className="dates-page"
        title={words.title}
        lede={words.lede}
        action={
          !isNew && (
            <Link className="btn" href={`${routes.adminNotices("edit=new")}#form`} prefetch={false} scroll={false}>
              {words.list.add}
            </Link>
          )
        }
      >
        {query.edit !== undefined && editing === undefined && <Alert tone="late">{words.said.gone}</Alert>}
        {(["from", "to"] as const).map((edge) => {
          const clock = query[edge];
          if (clock !== "skipped" && clock !== "repeated") return null;
          return (
            <Alert key={edge} tone="open">
              {words.said.clock[edge][clock]}
            </Alert>
          );
        })}
        <NoticesList
          words={words.list}
          language={language}
          notices={noticesView(edited, now, language)}
          editing={editing ?? null}
          put={put}
        />
      </AdminPage>
    </DraftFrame>
  );
}
