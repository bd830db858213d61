import { FILE_RULES, type FileFailure, type FileRule } from "#lib/attachments/file-failure.ts";

/** Longer than the desk waits for a slow sender. */
const GIVEN_UP_AFTER_MS = 150_000;

export type Answer =
  | { readonly kind: "kept"; readonly file: { readonly id: string; readonly name: string; readonly size: number } }
  | { readonly kind: "refused"; readonly rule: FileRule }
  | { readonly kind: "failed"; readonly why: FileFailure }
  | { readonly kind: "stopped" };

/**
 * Sends a file as it is, and tells how far it is; what came of it never throws.
 * @param onProgress hears 0 to 99, and null when all of it has left
 */
export function sendFile(
  address: string,
  content: File,
  onProgress: (percent: number | null) => void,
): { readonly answered: Promise<Answer>; readonly stop: () => void } {
  const request = new XMLHttpRequest();
  const answered = new Promise<Answer>((resolve) => {
    request.upload.onprogress = ({ lengthComputable, loaded, total }) =>
      onProgress(lengthComputable && loaded < total ? Math.floor((100 * loaded) / total) : null);
    request.onload = () => resolve(read(request.status, request.responseText));
    request.onerror = () => resolve({ kind: "failed", why: "failed" });
    request.ontimeout = () => resolve({ kind: "failed", why: "failed" });
    request.onabort = () => resolve({ kind: "stopped" });
  });
  request.open("POST", address);
  request.timeout = GIVEN_UP_AFTER_MS;
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(content);
  return { answered, stop: () => request.abort() };
}

function read(status: number, text: string): Answer {
  const said = parsed(text);
  const of = (name: string): unknown => (said === null ? undefined : Reflect.get(said, name));
  const [id, name, size] = [of("id"), of("name"), of("size")];
  if (status === 200 && typeof id === "string" && typeof name === "string" && typeof size === "number")
    return { kind: "kept", file: { id, name, size } };
  const rule = FILE_RULES.find((one) => one === of("rule"));
  if (rule !== undefined) return { kind: "refused", rule };
  const why = status === 401 ? "not_signed_in" : status === 403 || status === 409 ? "forbidden" : "failed";
  return { kind: "failed", why };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
