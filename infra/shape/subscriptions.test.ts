import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../bin/setup.mjs";
import { SUBSCRIPTIONS } from "./subscriptions.ts";

test("every event that is told is heard, or docs/events.md says that nobody hears it yet", async () => {
  const capabilities = readdirSync(join(ROOT, "packages"));
  const told = capabilities.flatMap((capability) => {
    const events = join(ROOT, "packages", capability, "events.ts");
    const text = readdirSync(join(ROOT, "packages", capability)).includes("events.ts")
      ? readFileSync(events, "utf8")
      : "";
    return [...text.matchAll(/\bevent\(\s*"([^"]+)"/g)].map(([, type]) => type ?? "");
  });
  const unheard = [
    ...readFileSync(join(ROOT, "docs/events.md"), "utf8").matchAll(/^\| `([^`]+)` \| nobody yet \|$/gm),
  ];
  const heard = new Set<string>(
    SUBSCRIPTIONS.flatMap(({ hears }) => hears).filter((type) => /^[a-z]/.test(type)),
  );
  expect([...heard, ...unheard.map(([, type]) => type)].sort()).toEqual(told.sort());
});
