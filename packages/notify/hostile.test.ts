import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { ATTACKS, SHORT_ATTACKS } from "../../tests/e2e/screens/attacks.ts";
import { tried } from "../../tests/security/counts.ts";
import type { Shape } from "../../tests/security/document.ts";
import { ofShape } from "../../tests/security/invented.ts";
import { troubles } from "../../tests/security/markup.ts";
import { MailMatter } from "./model.ts";
import { render } from "./render.ts";

/** Every kind of mail, with what wants to be more than words in the place of every word that somebody may choose. */
const HEADERS = [
  "Hello\r\nBcc: everybody@example.org",
  "Hello\nSubject: Another\n\nAnother body",
  "Hello\u0085Bcc: x@example.org\u2028\u2029",
  "=?utf-8?q?=0d=0aBcc:_x@example.org?=",
  "\u202eelif\u202c \u2066inside\u2069 \u200b\u2060\ufeffnothing",
  `${"x".repeat(199)}👩‍🔬👩‍🔬`,
  "\u0000\u0007\u001b[31m",
];
const ALL = [...ATTACKS, ...SHORT_ATTACKS, ...HEADERS];
const words = fc.constantFrom(...ALL);
const now = new Date("2026-03-01T08:00:00Z");
const kinds = MailMatter.options.map((option) => [option.shape.kind.value, option] as const);

afterAll(() => {
  tried("attack strings in mails", ALL.length);
  tried("mails written with them", kinds.length * ROUNDS);
});
const ROUNDS = 60;

describe.each(kinds)("a mail of kind %s", (_, option) => {
  const shape = z.toJSONSchema(option, { unrepresentable: "any" }) as Shape;
  const readers = fc.record({
    name: words,
    language: fc.constantFrom("en" as const, "fr" as const),
    zone: fc.constantFrom("Asia/Tokyo", "Europe/Lisbon"),
  });

  test("has one line for a subject, shows every letter of it, and runs nothing", async () => {
    await fc.assert(
      fc.asyncProperty(ofShape(shape, words), readers, async (invented, reader) => {
        const message = await render(MailMatter.parse(zoned(invented)), reader, { now });
        if (!message) return;
        expect(message.subject).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(message.subject.isWellFormed()).toBe(true);
        expect([...message.subject].length).toBeLessThanOrEqual(200);
        expect(troubles(message.html)).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
        expect(message.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
      { seed: 20_260_302, numRuns: ROUNDS },
    );
  });
});

/** A zone is one of the world's, whatever its shape says. */
const zoned = (matter: unknown): unknown =>
  JSON.parse(JSON.stringify(matter), (name, value) =>
    name === "cohortZone" || name === "zone" ? "Europe/Lisbon" : value,
  );
