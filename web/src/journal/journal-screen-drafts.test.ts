import { expect, test } from "vitest";
import { beginningOf, pageOf, whereabouts } from "./journal-screen-drafts.ts";

const page = (about: string) => pageOf(whereabouts(about));

test("a draft goes on in the box that keeps it", () => {
  expect(page("home")).toBe("/write?place=none");
  expect(page("coh_0123456789")).toBe("/write?place=coh_0123456789");
  expect(page("reply:ent_0123456789")).toBe("/entries/ent_0123456789");
  expect(page("message:cnv_0123456789")).toBe("/messages/cnv_0123456789");
  expect(page("message:new")).toBe("/messages/new");
  expect(page("edit:ent_0123456789:3")).toBe("/entries/ent_0123456789?edit");
  expect(page("ask:ent_0123456789")).toBe("/entries/ent_0123456789?ask");
  expect(page("loop:ent_0123456789")).toBe("/entries/ent_0123456789?loop");
});

test("a draft from somewhere we do not know goes on in the box without a place", () => {
  expect(page("reply:javascript:alert(1)")).toBe("/write?place=none");
  expect(page("message:../settings")).toBe("/write?place=none");
  expect(page("")).toBe("/write?place=none");
});

test("long words are cut where one ends", () => {
  expect(beginningOf("two\n\nlines")).toBe("two lines");
  expect(beginningOf("word ".repeat(60))).toBe(`${"word ".repeat(32).trim()}…`);
  expect(beginningOf("あ".repeat(200))).toBe(`${"あ".repeat(80)}…`);
});
