import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longest-first.ts";

/** Vitest’s own default leaves one of two processors idle while the month, which needs one for ten minutes, is lived. */
const TOGETHER = 2;

/**
 * Six suites, by what they need. The first four run together, the month beside all the small files; `e2e` and `faults` run
 * apart from them, alone, one file at a time, because each owns a whole product.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "architecture",
          maxWorkers: TOGETHER,
          include: ["tests/architecture/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "unit",
          maxWorkers: TOGETHER,
          include: ["{packages,functions,infra,demo,tests/security,tests/aws,bin}/**/*.test.ts"],
          globalSetup: ["tests/global-setup.ts"],
          // Patience for a machine that does other things too; no test measures time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: "web",
          maxWorkers: TOGETHER,
          include: ["web/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          setupFiles: ["tests/patience-web.ts"],
          // Solid must be one copy: its libraries go through Vite too, with the browser's build of solid-js.
          server: {
            deps: { inline: [/solid-js/, /@solidjs/, /@kobalte/, /@corvu/, /solid-/, /@tanstack\/solid/] },
          },
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: "month",
          maxWorkers: TOGETHER,
          include: ["tests/e2e/month.test.ts"],
          globalSetup: ["tests/global-setup-e2e.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          exclude: ["tests/e2e/month.test.ts"],
          globalSetup: ["tests/global-setup-e2e.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          // A whole browser on a busy machine gets a second try; which test needed it is said at the end (bin/test.mjs).
          retry: 1,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: ["tests/faults/last-words.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          // The long run is as long as it takes; each scenario ends by itself.
          testTimeout: 3_600_000,
        },
      },
    ],
  },
});
