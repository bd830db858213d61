import type { DeskIconName } from "#components/desk/desk-icon.tsx";
import type { AdminWords } from "#lib/i18n/admin/es.ts";
import { routes } from "#lib/routes.ts";

/** A page of the administration, as the side bar leads to it. */
type AdminPage = {
  readonly name: keyof AdminWords["pages"];
  readonly href: string;
  readonly icon: DeskIconName;
};

/** Every page of the administration, by the group that it stands in; a group without pages is not shown. */
const ADMIN_NAV: Readonly<Record<keyof AdminWords["groups"], readonly AdminPage[]>> = {
  catalogue: [
    { name: "channels", href: routes.adminChannels(), icon: "phone" },
    { name: "hours", href: routes.adminHours(), icon: "clock" },
    { name: "holidays", href: routes.adminHolidays(), icon: "calendar-off" },
    { name: "notices", href: routes.adminNotices(), icon: "megaphone" },
    { name: "tiers", href: routes.adminTiers, icon: "chevrons-up" },
    { name: "desk", href: routes.adminDesk, icon: "house" },
    { name: "revisions", href: routes.adminRevisions(), icon: "history" },
    { name: "catalogueFile", href: routes.adminCatalogue(), icon: "file-up" },
  ],
  desk: [
    { name: "people", href: routes.adminPeople, icon: "users" },
    { name: "audit", href: routes.adminAudit(), icon: "clipboard-list" },
    { name: "outbox", href: routes.outbox, icon: "mail" },
  ],
};

/** The side bar in one language, ready to be drawn. */
export type AdminNav = readonly {
  readonly heading: string;
  readonly pages: readonly { readonly href: string; readonly label: string; readonly icon: DeskIconName }[];
}[];

export function adminNav(words: AdminWords): AdminNav {
  return (["catalogue", "desk"] as const)
    .filter((group) => ADMIN_NAV[group].length > 0)
    .map((group) => ({
      heading: words.groups[group],
      pages: ADMIN_NAV[group].map(({ name, href, icon }) => ({ href, icon, label: words.pages[name] })),
    }));
}
