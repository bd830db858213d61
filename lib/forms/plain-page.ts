import type { Language } from "#lib/i18n/language.ts";

/**
 * A page that stands by itself, for what a handler must say with its status to who has no scripts: it needs no database,
 * no style sheet and no script, so that it can also say that those are gone.
 */
export function plainPage({
  language,
  status,
  title,
  text,
  back,
  headers = {},
}: {
  readonly language: Language;
  readonly status: 400 | 403 | 404 | 413 | 429 | 503;
  readonly title: string;
  readonly text: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly headers?: Readonly<Record<string, string>>;
}): Response {
  const body = `<!doctype html>
<html lang="${language === "es" ? "es-CO" : "en"}" style="color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title></head>
<body style="max-width: 40rem; margin: 15vh auto; padding: 0 16px">
<main><h1 style="line-height: 1.2">${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="${escaped(back.href)}" style="color: inherit">${escaped(back.label)}</a></p></main>
</body></html>
`;
  return new Response(body, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
