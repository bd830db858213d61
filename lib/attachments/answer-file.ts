import "server-only";
import { type FileToRead, fileBytes } from "./read-file.ts";

/** What a browser may be told that a file is. Nothing among these runs; all else is bytes. */
const TOLD = /^(?:image\/(?:png|jpeg|gif|webp)|application\/(?:pdf|zip)|audio\/|video\/)/;
const NOT_OF_ATTR_CHAR = /['()*]/g;

/**
 * A file to be kept, never to be shown: whatever somebody sent us, our origin does not run it, not even where a browser
 * would open it in spite of all (SVG, HTML, a PDF with scripts).
 */
export function answerDownload(file: FileToRead): Response {
  return new Response(fileBytes(file.id), {
    headers: {
      "content-type": TOLD.test(file.type) ? file.type : "application/octet-stream",
      "content-length": String(file.size),
      "content-disposition": disposition(file.name),
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "private, no-store",
    },
  });
}

/** RFC 6266: the name in ASCII for who reads no other, and whole (RFC 8187). */
function disposition(name: string): string {
  const ascii = name
    .normalize("NFD")
    .replaceAll(/[^\x20-\x7e]/g, "")
    .replaceAll(/["\\%]/g, "_");
  const whole = encodeURIComponent(name).replaceAll(NOT_OF_ATTR_CHAR, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii.trim() || "archivo"}"; filename*=UTF-8''${whole}`;
}
