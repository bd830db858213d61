import { expect, test } from "vitest";
import { fileName } from "#lib/attachments/file-name.ts";

test.each([
  ["acuse.pdf", "acuse.pdf"],
  ["C:\\Users\\Ana\\acuse ñandú.pdf", "acuse ñandú.pdf"],
  ["../../etc/passwd", "passwd"],
  ["acuse\u202efdp.exe", "acusefdp.exe"],
  ["a\0b\r\nc.txt", "abc.txt"],
  ["", "archivo"],
  ["..", "archivo"],
  ["\u200b", "archivo"],
  [`${"a".repeat(300)}.pdf`, `${"a".repeat(251)}.pdf`],
  ["\ud800.txt", "\ufffd.txt"],
])("%j is called %j", (given, expected) => {
  expect(fileName(given)).toBe(expected);
});
