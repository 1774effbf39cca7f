import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import solid from "vite-plugin-solid";

const ROOT = import.meta.dirname;

/** Browsers that know `light-dark()`, nesting and `:has()`: nothing is rewritten for older ones. */
const BROWSERS = ["chrome123", "edge123", "firefox128", "safari17.5"];
const LIGHTNING = { chrome: 123 << 16, edge: 123 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) };

/** What every page asks for before its own code is there, and nothing that it would have to wait for. */
const AHEAD = /\/web\/src\/(shell\/(ahead|screens)|api\/asked-ahead)\.ts|vite\/preload-helper/;

/** What is there, or on its way, before anything else is asked for. */
const THERE = /\/(ahead|first)-[^/]+\.js$/;

const BEGINS = [join(ROOT, "web/index.html"), join(ROOT, "web/src/main.tsx")];

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];
const screen = (name: string) => join(ROOT, "web/src", name);

/** What a cohort shows of this very week, where there is such a thing. */
const NOW = ["cohort/round-now.tsx", "session/cohort-sessions.tsx"].map(screen);

/** Which file a part of the site is in, beside what every page needs: those that are wanted together come together. */
function together(id: string, graph: Graph): string | null {
  const behind = (...names: string[]) => names.some((name) => reach(screen(name), graph).has(id));
  if (behind("people/sign-in.tsx")) return "door";
  const inside = behind("people/signed-in.tsx", "home/home.tsx", "cohort/cohort-screen.tsx");
  if (behind("room/door-screen.tsx")) {
    if (inside) return "door";
    return id.startsWith(screen("room/")) ? "room-door" : null;
  }
  if (inside) return "inside";
  // What these have of it comes to them without the rest.
  if (behind("feedback/entry-screen.tsx", "room/run/moderator-desk.tsx")) return null;
  return NOW.some((part) => id === part || reach(part, graph).has(id)) ? "now" : null;
}

const reached = new Map<string, Set<string>>();

/** All that a file imports, and what that imports, but not the file. */
function reach(from: string, graph: Graph): Set<string> {
  const known = reached.get(from);
  if (known) return known;
  const all = new Set<string>();
  const follow = (id: string) => {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (all.has(next)) continue;
      all.add(next);
      follow(next);
    }
  };
  follow(from);
  reached.set(from, all);
  return all;
}

/** It runs as soon as it is there, whatever else is still on its way: a script of a page waits for its styles otherwise. */
const runAhead = (): Plugin => ({
  name: "outloud:ahead",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) => {
      const ahead = Object.values(bundle).find(({ name }) => name === "ahead");
      if (!ahead) throw new Error("nothing is asked for ahead");
      const attrs = { type: "module", async: true, crossorigin: true, src: `/${ahead.fileName}` };
      return [{ tag: "script", attrs, injectTo: "head-prepend" }];
    },
  },
});

/** Writes `.br` and `.gz` beside every text file of the built site, so that nobody compresses in a request. */
const compressed = (): Plugin => ({
  name: "outloud:compressed",
  apply: "build",
  writeBundle: {
    order: "post",
    handler({ dir = "" }) {
      for (const file of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
        if (!/\.(html|js|css|svg|json|webmanifest|txt)$/.test(file)) continue;
        const text = readFileSync(join(dir, file));
        writeFileSync(join(dir, `${file}.br`), brotliCompressSync(text));
        writeFileSync(join(dir, `${file}.gz`), gzipSync(text, { level: 9 }));
      }
    },
  },
});

/** Notes which of our own files the site was made from, so that `npm start` knows when to build it again. */
const ingredients = (): Plugin => ({
  name: "outloud:ingredients",
  apply: "build",
  writeBundle({ dir = "" }) {
    const ours = [...this.getModuleIds()]
      .map((id) => relative(ROOT, id.replace(/[?\0].*$/, "")))
      .filter((file) => /^(packages|web)\//.test(file));
    writeFileSync(`${dir}.ingredients.json`, JSON.stringify([...new Set(ours)].sort()));
  },
});

export default defineConfig({
  root: join(ROOT, "web"),
  cacheDir: join(ROOT, "node_modules/.cache/vite"),
  plugins: [solid(), runAhead(), ingredients(), compressed()],
  css: { transformer: "lightningcss", lightningcss: { targets: LIGHTNING } },
  build: {
    outDir: join(ROOT, "dist/web"),
    emptyOutDir: true,
    target: BROWSERS,
    cssTarget: BROWSERS,
    // One file: it is smaller than the sum of its parts, and no screen waits for a second one.
    cssCodeSplit: false,
    // The Content-Security-Policy allows nothing inline: no polyfill script, no data: assets.
    modulePreload: {
      polyfill: false,
      // Asking whether they are there already takes a phone as long as drawing an entry.
      resolveDependencies: (_, needed, { hostType }) =>
        hostType === "html" ? needed : needed.filter((file) => !THERE.test(file)),
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // Schemas are built when their file loads, which looks like a side effect; where only a rule of a model is used, the
      // schemas beside it stay behind, and zod with them.
      treeshake: { moduleSideEffects: [{ test: /\/packages\/[^?]*\.ts$/, sideEffects: false }] },
      // How long a plugin took says nothing to whoever starts Outloud for the first time.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // Every file is a request of its own, and on a phone each costs more than what is in it.
          includeDependenciesRecursively: false,
          groups: [
            { name: "ahead", test: AHEAD, priority: 3 },
            // Without what begins: a screen that is there before the page is parsed needs these, and must not begin it.
            { name: "first", tags: ["$initial"], test: (id) => !BEGINS.includes(id), priority: 2 },
            { name: together, priority: 1 },
          ],
        },
      },
    },
  },
});
