import { expect, it } from "vitest";
import { nextPath } from "#lib/people/next-path.ts";

it.each([
  ["a page of the desk", "/desk/profile", "/desk/profile"],
  ["the desk with its filters", "/desk?view=mine&q=a%20b", "/desk?view=mine&q=a%20b"],
  ["an administrator's page", "/admin/outbox", "/admin/outbox"],
  ["nothing", undefined, "/desk"],
  ["two of them", ["/desk", "/admin"], "/desk"],
  ["another site", "https://evil.example/desk", "/desk"],
  ["another site without its scheme", "//evil.example/desk", "/desk"],
  ["another site behind a backslash", "/\\evil.example/desk", "/desk"],
  ["another site behind a tab", "/\t/evil.example/desk", "/desk"],
  ["a script", "javascript:alert(1)", "/desk"],
  ["a way out of the desk", "/desk/../api/auth/signout", "/desk"],
  ["an address that begins alike", "/deskless", "/desk"],
  ["the sign-in page itself", "/desk/sign-in?next=/desk", "/desk"],
  ["a public page", "/", "/desk"],
])("after signing in %s leads to where it is safe", (_, asked, next) => {
  expect(nextPath(asked)).toBe(next);
});
