import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const SITE = join(import.meta.dirname, "../../../dist/web");
const KB = 1000;
const read = (path: string) => readFileSync(join(SITE, path), "utf8");
const weight = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

/** Every file that must be there before one of these can run. */
function needed(files: readonly string[], known = new Set<string>()): Set<string> {
  for (const file of files) {
    if (known.has(file)) continue;
    known.add(file);
    const statics = read(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.js)"/g);
    needed(
      [...statics].map(([, name]) => `assets/${name}`),
      known,
    );
  }
  return known;
}

const page = read("index.html");
const scripts = [...page.matchAll(/<script[^>]*src="\/([^"]+)"/g)].map(([, src]) => src ?? "");
const first = needed(scripts);
const chunks = readdirSync(join(SITE, "assets")).filter((name) => name.endsWith(".js"));
/** A screen's chunk goes by the name of its file; everybody signed in needs the shell too. */
const chunkOf = (screen: string) => `assets/${chunks.find((name) => name.startsWith(`${screen}-`))}`;

test("before any route a page weighs at most 65 kB of JavaScript", async ({ annotate }) => {
  await annotate(`${[...first].map((file) => basename(file)).join(", ")}: ${weight(first)} bytes`);
  expect(weight(first)).toBeLessThanOrEqual(65 * KB);
});

test.each(["home", "cohort-screen", "entry-screen", "journal-screen", "inbox-screen", "settings-screen"])(
  "with %s as the first route a page weighs at most 110 kB of JavaScript, all that comes after it included",
  (screen) => {
    const after = [chunkOf("markdown"), chunkOf("listener")];
    expect(weight(needed([...scripts, chunkOf("signed-in"), chunkOf(screen), ...after]))).toBeLessThanOrEqual(
      110 * KB,
    );
  },
);

test.each(["door-screen", "room-screen", "moderator-desk", "speaker-screen", "stage-screen", "after-screen"])(
  "with %s as the first route, outside of the shell, a page weighs at most 110 kB of JavaScript",
  (screen) => {
    expect(weight(needed([...scripts, chunkOf(screen), chunkOf("listener")]))).toBeLessThanOrEqual(110 * KB);
  },
);

test("the styles of the first page weigh at most 12 kB", () => {
  const styles = [...page.matchAll(/<link[^>]*href="\/([^"]+\.css)"/g)].map(([, href]) => href ?? "");
  expect(weight(styles)).toBeLessThanOrEqual(12 * KB);
});

test("no page brings the schemas of the API with it: where a rule is shared, it is in a file without them", () => {
  expect(chunks.filter((name) => read(`assets/${name}`).includes("ZodError"))).toEqual([]);
});
