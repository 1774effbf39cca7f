import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage } from "../browser.ts";
import { Client } from "../month/client.ts";
import { ATTACKS } from "../screens/attacks.ts";
import { complaints, darkComplaints } from "../screens/axe.ts";
import {
  cohortIn,
  KENJI,
  keyOf,
  kindOf,
  openTwoHouses,
  personIn,
  type Row,
  type TwoHouses,
} from "./two-houses.ts";

let two: TwoHouses;
beforeAll(async () => {
  two = await openTwoHouses();
}, 300_000);
afterAll(() => two[Symbol.asyncDispose]());

/** Whose a row is, when it is one person's. */
const ownerOf = ({ authorId, person, keeper, author, id, by, ...row }: Row) => {
  if (kindOf(row as Row) === "apart") return by;
  return kindOf(row as Row) === "person" ? id : (authorId ?? keeper ?? author ?? person);
};

test("a person's export has every row that is theirs, as it stands in the store", async () => {
  const writer = new Client(two.house, KENJI);
  await writer.signIn();
  const text = ATTACKS.join("\n\n").replaceAll("@", "at");
  await writer.post("/entries", { audience: "self", title: String(ATTACKS[0]), text });
  await two.operate("export", ["--person", KENJI, "--to", join(two.folder, "kenji")]);
  const [stored, taken] = [await two.everything(), two.rowsIn("kenji")];
  const kenji = personIn(stored, KENJI);
  const byKey = new Map(stored.map((row) => [keyOf(row), row]));
  for (const row of taken)
    if (!["entry", "note"].includes(kindOf(row))) expect(row).toEqual(byKey.get(keyOf(row)));
  const keys = new Set(taken.map(keyOf));
  const left = two.leftOutOf("kenji");
  const missing = stored.filter(
    (row) => ownerOf(row) === kenji && !keys.has(keyOf(row)) && !left.includes(kindOf(row)),
  );
  expect(missing.map(keyOf)).toEqual([]);
  expect(new Set(taken.map(kindOf))).toContain("message");
});

test("an export opens without us: a file for every entry, and a page on which nothing runs whatever people wrote", async () => {
  const entries = two.rowsIn("kenji").filter((row) => kindOf(row) === "entry");
  expect(readdirSync(join(two.folder, "kenji", "entries"))).toHaveLength(entries.length);
  const html = readFileSync(join(two.folder, "kenji", "index.html"), "utf8");
  expect(html).toContain("default-src 'none'");
  // Its policy would stop a script: what is tried here is that there is none to be stopped.
  const open = join(two.folder, "open.html");
  writeFileSync(open, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]+>/, ""));
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, { origin: "http://nowhere.invalid", size: "phone" });
    await page.goto(pathToFileURL(open).href);
    await page.getByRole("heading", { level: 1, name: "Kenji Mori" }).waitFor();
    expect(await page.evaluate("window.__hurt")).toBeUndefined();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await complaints(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await darkComplaints(page)).toEqual([]);
    const addresses = await page
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const address of addresses)
      expect(address).not.toMatch(/^\s*(javascript|data|vbscript|file|blob):/i);
  } finally {
    await browser.close();
  }
});

test("a cohort's export has all that was shared with it, and nothing that was written for fewer", async () => {
  const stored = await two.everything();
  const cohort = cohortIn(stored);
  await two.operate("export", ["--cohort", cohort, "--to", join(two.folder, "cohort")]);
  const keys = new Set(two.rowsIn("cohort").map(keyOf));
  const entries = stored.filter((row) => kindOf(row) === "entry" && row.cohort === cohort);
  const isShared = ({ audience }: Row) => audience !== "self" && audience !== "circle";
  const shared = new Set(entries.filter(isShared).map(({ id }) => id));
  const wanted = stored.filter(
    (row) =>
      (kindOf(row) === "entry" && shared.has(row.id)) ||
      (kindOf(row) === "reply" && shared.has(row.entry)) ||
      (String(row.pk) === `COHORT#${cohort}` && !two.leftOutOf("cohort").includes(kindOf(row))),
  );
  expect(wanted.filter((row) => !keys.has(keyOf(row))).map(keyOf)).toEqual([]);
  const said = two.textIn("cohort");
  const narrower = entries.filter((row) => !isShared(row));
  expect(narrower.length).toBeGreaterThan(2);
  for (const { id, text } of narrower) {
    expect(said).not.toContain(String(id));
    expect(said).not.toContain(String(text).slice(0, 60));
  }
  expect(said).not.toMatch(/"voice":\{"S":"per_(?!unknown)/);
});

test("what is brought into an empty house comes out of it equal", async () => {
  for (const name of ["cohort", "kenji"]) {
    await two.operate("import", ["--from", join(two.folder, name)], "elsewhere");
    // A cohort is in the house before one of its people comes, so what was known of them stays.
    if (name !== "cohort") continue;
    const cohort = cohortIn(two.rowsIn(name));
    await two.operate("export", ["--cohort", cohort, "--to", join(two.folder, "again")], "elsewhere");
    const lines = (of: string) => readFileSync(join(two.folder, of, "rows.ndjson"), "utf8").split("\n");
    const before = new Set(lines("cohort"));
    expect(
      lines("again")
        .filter((line) => !before.has(line))
        .map((line) => line.slice(0, 200)),
    ).toEqual([]);
    expect(lines("again")).toHaveLength(lines("cohort").length);
    expect(await two.operate("import", ["--from", join(two.folder, name)], "elsewhere")).toContain(
      "0 rows were brought",
    );
  }
  const kenji = new Client(two.elsewhere, KENJI);
  await kenji.signIn();
  const { items } = await kenji.get<{ items: { text: string }[] }>("/entries/mine");
  expect(items.length).toBeGreaterThan(0);
});

test("a dry run says what would be, and changes nothing", async () => {
  await two.justPastAQuarter();
  const before = (await two.everything()).map(keyOf).toSorted();
  expect(await two.operate("erase", ["--person", KENJI, "--dry-run"])).toContain("Nothing was changed.");
  expect(
    await two.operate("export", ["--person", KENJI, "--to", join(two.folder, "dry"), "--dry-run"]),
  ).toContain("Nothing was written.");
  expect(existsSync(join(two.folder, "dry"))).toBe(false);
  const restore = ["--table", "Book", "--at", "2026-11-27T14:00:00Z"];
  expect(await two.operate("restore", [...restore, "--dry-run"])).toContain("Book-at-20261127T140000Z");
  expect(await two.operate("import", ["--from", join(two.folder, "cohort"), "--dry-run"])).toContain(
    "Nothing was written.",
  );
  expect((await two.everything()).map(keyOf).toSorted()).toEqual(before);
});
