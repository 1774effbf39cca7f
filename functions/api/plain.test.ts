import { expect, test } from "vitest";
import * as z from "zod";
import { inPlainWords } from "./plain.ts";

const Sent = z.object({
  name: z.string().min(2).max(5),
  age: z.number().int().max(120),
  language: z.enum(["en", "fr"]),
  topics: z.array(z.string().regex(/^[a-z]+$/)).max(2),
  day: z.iso.date("A day looks like 2026-03-02."),
  hour: z.union([z.literal("off"), z.number()]),
});
const said = (sent: unknown) =>
  Object.fromEntries(
    (Sent.safeParse(sent).error?.issues ?? [])
      .map(inPlainWords)
      .map(({ path, code, message }) => [path, `${code}: ${message}`]),
  );

test("each thing that is wrong is said in words", () => {
  expect(said({ name: "x", age: 200, language: "xx", topics: ["a", "B"], day: "2 March", hour: {} })).toEqual(
    {
      name: "too-small: At least 2 characters.",
      age: "too-big: At most 120.",
      language: "invalid-value: This must be one of: en, fr.",
      "topics.1": "invalid-format: This does not have the right form.",
      day: "invalid-format: A day looks like 2026-03-02.",
      hour: "invalid-union: This is nothing that can be used here.",
    },
  );
  expect(said({ age: "5", topics: {} })).toMatchObject({
    name: "missing: This is missing.",
    age: "invalid-type: This must be a number.",
    topics: "invalid-type: This must be a list.",
    day: "invalid-type: A day looks like 2026-03-02.",
  });
  expect(said(null)).toEqual({ "": "invalid-type: This must be an object." });
});
