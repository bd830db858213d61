import type { Language } from "#lib/i18n/language.ts";

type FileWords = {
  readonly files: string;
  readonly limit: string;
  readonly add: string;
  readonly remove: (name: string) => string;
  readonly size: (bytes: number) => string;
  /** Why some of what was chosen was not added; the first two go before the names. */
  readonly tooLarge: string;
  readonly empty: string;
  readonly tooMany: string;
};

/** What is said of files to attach. Apart from the other words of a request: these go to the browser, in both languages. */
export const FILE_WORDS: Readonly<Record<Language, FileWords>> = {
  es: {
    files: "Archivos",
    limit: "opcional, hasta 5 de 10 MB",
    add: "Agregar archivo",
    remove: (name) => `Quitar ${name}`,
    size: (bytes) =>
      bytes >= 1024 * 1024
        ? `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")}\u00a0MB`
        : `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`,
    tooLarge: "No se agregó lo que pasa de 10 MB:",
    empty: "No se agregó lo que está vacío:",
    tooMany: "Van hasta 5 archivos.",
  },
  en: {
    files: "Files",
    limit: "optional, up to 5, 10 MB each",
    add: "Add a file",
    remove: (name) => `Remove ${name}`,
    size: (bytes) =>
      bytes >= 1024 * 1024
        ? `${(bytes / 1024 / 1024).toFixed(1)}\u00a0MB`
        : `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`,
    tooLarge: "What is over 10 MB was not added:",
    empty: "What is empty was not added:",
    tooMany: "Up to 5 files go along.",
  },
};
