import { expect, test } from "vitest";
import { Clock, Zone } from "#platform/model";
import { fieldRefused } from "./fields.ts";

test.each([
  ["At most 200 characters.", "200 caractères au plus."],
  ["At most 50,000 characters; this has 61,234.", "50\u202f000 caractères au plus ; il y en a 61\u202f234."],
  ["At least 1 characters.", "Écrivez au moins un mot."],
  ["At most 12.", "12 au plus."],
  [
    "Two moments have the same slug, ask: the other is in week 2.",
    "Deux moments ont le même nom, ask : l’autre est en semaine 2.",
  ],
  ["Something new that nobody has put into French yet.", "Ceci n’est pas comme il faut."],
])("%s", (said, inFrench) => {
  expect(fieldRefused(said)).toBe(inFrench);
});

/** What our own rules say, as they say it. */
const said = (schema: typeof Clock | typeof Zone, value: string) =>
  schema.safeParse(value).error?.issues[0]?.message ?? "";

test("what a rule of ours says has words in French too", () => {
  expect(fieldRefused(said(Clock, "9 o’clock"))).toBe("Une heure s’écrit comme 09:00.");
  expect(fieldRefused(said(Zone, "Mars/Olympus"))).toContain("Ce fuseau horaire n’existe pas.");
});
