import { DEFAULT_LANGUAGE, isLanguage, type Language } from "./language.ts";

/**
 * The language of ours that an Accept-Language header wants most (RFC 9110, section 12.5.4); Spanish when it says
 * nothing that we speak. Of equal wishes, Spanish first.
 */
export function preferredLanguage(header: string | null): Language {
  let best: Language = DEFAULT_LANGUAGE;
  let bestQuality = 0;
  for (const range of (header ?? "").toLowerCase().split(",").slice(0, 20)) {
    const [tag = "", ...parameters] = range.trim().split(";");
    const primary = tag.trim().split("-")[0];
    const language = primary === "*" ? DEFAULT_LANGUAGE : primary;
    if (!isLanguage(language)) continue;
    const quality = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith("q="))
        ?.trim()
        .slice(2) ?? 1,
    );
    if (quality > bestQuality || (quality === bestQuality && quality > 0 && language === DEFAULT_LANGUAGE)) {
      best = language;
      bestQuality = quality;
    }
  }
  return best;
}
