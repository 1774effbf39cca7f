import { expect, test } from "vitest";
import type { Item } from "#shelf/model";
import { en } from "../words/en.ts";
import { originOf, placeOf } from "./where-it-is.ts";

const item = (what: object, origin: object = {}, gone?: true) =>
  ({ what, origin: { moment: "2026-03-05T18:00:00.000Z", ...origin }, ...(gone && { gone }) }) as Item;
const live = { session: "ses_1", title: "Hello live" };

test("an item leads to what was kept, in its place", () => {
  expect(placeOf(item({ kind: "entry", entry: "ent_1" }))).toEqual({ href: "/entries/ent_1", out: false });
  expect(placeOf(item({ kind: "reply", entry: "ent_1", reply: "rep_1" })).href).toBe("/entries/ent_1#rep_1");
  expect(placeOf(item({ kind: "contribution", session: "ses_1", contribution: "con_1" })).href).toBe(
    "/rooms/ses_1/after#con_1",
  );
  expect(placeOf(item({ kind: "link", url: "https://example.org" }))).toEqual({
    href: "https://example.org",
    out: true,
  });
});

test("where it came from is said with the name it was said under, or that there was none", () => {
  expect(originOf(item({ kind: "entry" }, { by: "Ana" }), en)).toBe("An entry by Ana");
  expect(originOf(item({ kind: "reply" }, { by: "Ben", title: "Checklists" }), en)).toBe(
    "Ben, answering “Checklists”",
  );
  expect(originOf(item({ kind: "contribution" }, { ...live, by: "Quiet heron" }), en)).toBe(
    "Quiet heron, live in “Hello live”",
  );
  expect(originOf(item({ kind: "contribution" }, live), en)).toBe(
    "Said without a name, live in “Hello live”",
  );
  expect(originOf(item({ kind: "link" }, live), en)).toBe("Shared without a name, live in “Hello live”");
  expect(originOf(item({ kind: "link" }), en)).toBe("A link");
  expect(originOf(item({ kind: "entry" }, {}, true), en)).toBe("From a thread");
});
