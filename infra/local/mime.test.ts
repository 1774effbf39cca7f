import { expect, test } from "vitest";
import { readMime } from "./mime.ts";

const message = (...lines: string[]) => readMime(Buffer.from(lines.join("\r\n")));

test("a message with two parts gives its text and its HTML", () => {
  const mail = message(
    "From: Outloud <hello@outloud.local>",
    "subject: =?UTF-8?Q?Ton_caf=C3=A9?= =?utf-8?B?IGRlIGzDoA==?=",
    "List-Unsubscribe: <https://outloud.local/stop>,",
    " <mailto:stop@outloud.local>",
    'Content-Type: multipart/alternative; boundary="b1"',
    "",
    "--b1",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Caf=C3=A9 =E2=98=95, a long =",
    "line",
    "--b1",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from("<p>Café ☕</p>").toString("base64"),
    "--b1--",
  );
  expect(mail.subject).toBe("Ton café de là");
  expect(mail.text).toBe("Café ☕, a long line");
  expect(mail.html).toBe("<p>Café ☕</p>");
  expect(mail.headers["List-Unsubscribe"]).toBe("<https://outloud.local/stop>, <mailto:stop@outloud.local>");
});

test("a message of one plain part is its text", () => {
  const mail = message("Subject: Hello", "", "First", "", "Second");
  expect(mail).toMatchObject({ subject: "Hello", text: "First\r\n\r\nSecond", html: "" });
});
