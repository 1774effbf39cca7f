import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";

const ROOT = import.meta.dirname;

/** Browsers that know `light-dark()`, nesting and `:has()`: nothing is rewritten for older ones. */
const BROWSERS = ["chrome123", "edge123", "firefox128", "safari17.5"];
const LIGHTNING = { chrome: 123 << 16, edge: 123 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) };

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
  plugins: [solid(), ingredients(), compressed()],
  css: { transformer: "lightningcss", lightningcss: { targets: LIGHTNING } },
  build: {
    outDir: join(ROOT, "dist/web"),
    emptyOutDir: true,
    target: BROWSERS,
    cssTarget: BROWSERS,
    // One file: it is smaller than the sum of its parts, and no screen waits for a second one.
    cssCodeSplit: false,
    // The Content-Security-Policy allows nothing inline: no polyfill script, no data: assets.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // Schemas are built when their file loads, which looks like a side effect; where only a rule of a model is used, the
      // schemas beside it stay behind, and zod with them.
      treeshake: { moduleSideEffects: [{ test: /\/packages\/[^?]*\.ts$/, sideEffects: false }] },
      // How long a plugin took says nothing to whoever starts Outloud for the first time.
      checks: { pluginTimings: false },
    },
  },
});
