import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { WriteEntry } from "#journal/model";
import { Topic } from "#people/model";

const Note = z.object({
  path: z.string(),
  topic: Topic,
  title: z.string().min(1),
  markdown: z.string(),
  createdAt: z.string().nullable(),
});
const notes = (file: string) =>
  readFileSync(join(import.meta.dirname, file), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => Note.parse(JSON.parse(line)));
const demo = notes("til-notes.jsonl");
const month = notes("til-notes-month.jsonl");

test("every note can be shared as an entry just as it is", () => {
  for (const { path, title, markdown } of [...demo, ...month]) {
    const entry = { title, text: markdown, audience: "cohort", kind: "learned" };
    expect(WriteEntry.safeParse(entry).success, path).toBe(true);
    expect(markdown, path).not.toMatch(/!\[|<img|<script/i);
  }
});

test("no note is there twice, and the few for the demo are of many kinds", () => {
  const paths = [...demo, ...month].map(({ path }) => path);
  expect(new Set(paths).size).toBe(520);
  expect(new Set(demo.map(({ topic }) => topic)).size).toBeGreaterThan(50);
});

test("their licence lies beside them", () => {
  const licence = readFileSync(join(import.meta.dirname, "til-notes.LICENSE.txt"), "utf8");
  expect(licence).toContain("Permission is hereby granted");
});
