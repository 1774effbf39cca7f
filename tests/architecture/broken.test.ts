import { describe, expect, test } from "vitest";
import { HABIT_RULES } from "./habits.ts";
import { SEAM_RULES } from "./seams.ts";
import type { Rule } from "./sources.ts";
import { TIER_RULES } from "./tiers.ts";

/** Each rule is broken once on purpose: the files that break it, and what it must say. A rule without one does not compile. */
type Broken<Rules> = Record<keyof Rules, { files: Record<string, string>; says: string[] }>;

const lines = (count: number) => "export const line = 1;\n".repeat(count);

const TIERS: Broken<typeof TIER_RULES> = {
  "every capability has a tier": {
    files: { "packages/marketing/index.ts": "", "packages/journal/index.ts": "" },
    says: ["marketing"],
  },
  "capabilities call down a tier, never up or across": {
    files: {
      "packages/journal/index.ts":
        'import * as Feedback from "#feedback";\nimport type { Ctx } from "#people/model";\nimport * as Room from "#backchannel";',
      "packages/journal/store.ts": 'import {\n  type Note,\n} from "#notify/model";',
      "packages/journal/store.test.ts": 'import * as Feedback from "#feedback";',
      "functions/api/journal.ts": 'import * as Feedback from "#feedback";',
    },
    says: [
      "packages/journal/index.ts → #feedback",
      "packages/journal/index.ts → #backchannel",
      "packages/journal/store.ts → #notify/model",
    ],
  },
  "capabilities are entered by their doors": {
    files: {
      "packages/feedback/index.ts":
        'import * as store from "./store.ts";\nimport { rows } from "../journal/store.ts";\nexport * from "#journal/store";',
      "functions/on/replied.ts": 'const Journal = await import("../../packages/journal/index.ts");',
      "tests/world.ts": 'import { Given } from "#feedback/events";',
    },
    says: [
      "packages/feedback/index.ts → ../journal/store.ts",
      "packages/feedback/index.ts → #journal/store",
      "functions/on/replied.ts → ../../packages/journal/index.ts",
    ],
  },
  "only doors pass on what others made": {
    files: {
      "web/src/ui/index.ts": 'export * from "./button.tsx";\nexport { Field } from "./field.tsx";\n',
      "packages/people/index.ts": 'export * from "./model.ts";\n',
      "packages/people/name.ts": 'export { Language } from "./model.ts";\nexport const initials = 2;\n',
    },
    says: ["web/src/ui/index.ts"],
  },
  "models are pure: zod and other models only": {
    files: {
      "packages/journal/model.ts":
        'import * as z from "zod";\nimport { MemberId } from "#people/model";\nimport { Audience } from "./audience.ts";\nimport * as People from "#people";',
      "packages/journal/audience.ts": 'import { readFileSync } from "node:fs";',
      "packages/journal/store.ts": 'import { Entity } from "electrodb";',
    },
    says: ["packages/journal/audience.ts → node:fs", "packages/journal/model.ts → #people"],
  },
  "packages know nothing of what carries them": {
    files: {
      "packages/cadence/index.ts": 'import { SCHEDULES } from "../../infra/shape/schedules.ts";',
      "packages/cadence/index.test.ts": 'import { world } from "../../tests/world.ts";',
    },
    says: ["packages/cadence/index.ts → ../../infra/shape/schedules.ts"],
  },
};

const SEAMS: Broken<typeof SEAM_RULES> = {
  "domain code does not know HTTP, Lambda or the browser": {
    files: {
      "packages/people/index.ts":
        'import { setCookie } from "hono/cookie";\nimport type { SQSEvent } from "aws-lambda";',
      "packages/people/name.ts": 'import { createSignal } from "solid-js";',
    },
    says: [
      "packages/people/index.ts → hono/cookie",
      "packages/people/index.ts → aws-lambda",
      "packages/people/name.ts → solid-js",
    ],
  },
  "the browser sees only models, and the API only as a type": {
    files: {
      "web/src/api/client.ts":
        'import { app } from "../../../functions/api/app.ts";\nimport type { Api } from "../../../functions/api/app.ts";\nimport { Entry } from "#journal/model";',
      "web/src/journal/write.tsx":
        'import * as Journal from "#journal";\nimport type { Row } from "electrodb";\nimport { join } from "node:path";',
      "web/src/journal/sneak.tsx": 'const store = import("../../../packages/journal/store.ts");',
    },
    says: [
      "web/src/api/client.ts → ../../../functions/api/app.ts",
      "web/src/journal/write.tsx → #journal",
      "web/src/journal/write.tsx → electrodb",
      "web/src/journal/write.tsx → node:path",
      "web/src/journal/sneak.tsx → ../../../packages/journal/store.ts",
    ],
  },
  "infra names handlers by path and imports no product code": {
    files: {
      "infra/local/functions.ts": 'import { handler } from "../../functions/api/index.ts";',
      "infra/app/bus.ts":
        'import { Given } from "#feedback/events";\nimport { TABLES } from "../shape/tables.ts";',
    },
    says: ["infra/local/functions.ts → ../../functions/api/index.ts", "infra/app/bus.ts → #feedback/events"],
  },
  "functions know neither where they run nor who looks at them": {
    files: { "functions/api/app.ts": 'import { TABLES } from "../../infra/shape/tables.ts";' },
    says: ["functions/api/app.ts → ../../infra/shape/tables.ts"],
  },
  "no branch on where the code runs": {
    files: {
      "packages/platform/log.ts": 'if (process.env.NODE_ENV === "production") quiet();',
      "functions/api/http.ts": 'const secure = host !== "localhost";',
      "functions/api/http.test.ts": 'const origin = "localhost";',
      "packages/platform/table.ts": "// the standard AWS_ENDPOINT_URL decides where the store is",
    },
    says: ["packages/platform/log.ts: NODE_ENV", 'functions/api/http.ts: "localhost"'],
  },
  "what infra names is a handler, and every handler is named": {
    files: {
      "infra/shape/subscriptions.ts":
        'const ROWS = ["functions/on/replied.handler", "functions/on/renamed.handler", "functions/relay/index.handler"];',
      "functions/on/replied.ts": "export const handler = on(Replied, tell);",
      "functions/on/renamed.ts": "export const hear = on(Renamed, tell);",
      "functions/on/forgotten.ts": "export const handler = on(Left, tell);",
      "functions/relay/index.ts": "export async function handler() {}",
    },
    says: [
      "infra/shape/subscriptions.ts names functions/on/renamed.ts, which is no handler",
      "functions/on/forgotten.ts is called by nobody: infra does not name it",
    ],
  },
  "events are named capability.happened": {
    files: {
      "packages/feedback/events.ts":
        'export const Given = event("feedback.given", Id);\nexport const Shared = event("journal.shared", Id);\nexport const Give = event("feedback.GIVE", Id);',
    },
    says: ["packages/feedback/events.ts: journal.shared", "packages/feedback/events.ts: feedback.GIVE"],
  },
  "no test replaces our own code": {
    files: {
      "functions/api/people.test.ts": 'vi.mock("#people");\nvi.stubGlobal("fetch", fetch);',
      "web/src/ui/button.test.tsx": 'vi.doMock("./button.tsx", () => ({}));',
    },
    says: [
      'functions/api/people.test.ts: vi.mock("#people"',
      'web/src/ui/button.test.tsx: vi.doMock("./button.tsx"',
    ],
  },
  "text becomes HTML in one place": {
    files: {
      "web/src/ui/words.tsx": "<div innerHTML={safe(props.text)} />",
      "web/src/people/about.tsx": "place.innerHTML = props.about;",
    },
    says: ["web/src/ui/words.tsx: HTML from text", "web/src/people/about.tsx: HTML from text"],
  },
};

const HABITS: Broken<typeof HABIT_RULES> = {
  "no hidden clock in packages": {
    files: {
      "packages/journal/index.ts": "const now = new Date();\nconst later = new Date(ctx.now);",
      "packages/cadence/plan.ts": "const from = Temporal.Now.instant();\nconst ms = Date.now();",
      "functions/api/http.ts": "const now = new Date();",
      "packages/cadence/plan.test.ts": "const now = new Date();",
    },
    says: [
      "packages/journal/index.ts: new Date()",
      "packages/cadence/plan.ts: Temporal.Now",
      "packages/cadence/plan.ts: Date.now",
    ],
  },
  "no hidden dice in packages": {
    files: {
      "packages/cohort/circles.ts": "const seat = Math.random() * circles.length;",
      "packages/people/sessions.ts": 'import { randomUUID } from "node:crypto";',
      "packages/platform/id.ts": 'import { randomBytes } from "node:crypto";',
    },
    says: ["packages/cohort/circles.ts: Math.random", "packages/people/sessions.ts: randomUUID"],
  },
  "no file is longer than 300 lines": {
    files: {
      "packages/people/index.ts": lines(301),
      "packages/people/store.ts": lines(300),
      "packages/people/index.test.ts": lines(400),
      "tests/world.ts": lines(301),
      "web/src/words/en.ts": lines(400),
    },
    says: [
      "packages/people/index.ts: 301 lines",
      "packages/people/index.test.ts: 400 lines",
      "tests/world.ts: 301 lines",
    ],
  },
  "no drawer for everything": {
    files: {
      "packages/people/utils.ts": "",
      "web/src/helpers/dates.ts": "",
      "functions/api/mail-helper.ts": "",
      "packages/people/types.ts": "",
      "packages/cohort/circles.ts": "",
    },
    says: [
      "packages/people/utils.ts",
      "web/src/helpers/dates.ts",
      "functions/api/mail-helper.ts",
      "packages/people/types.ts",
    ],
  },
  "no versions in file names": {
    files: {
      "functions/api/push1.ts": "",
      "web/src/home/overview-next.tsx": "",
      "packages/people/auth-v2.test.ts": "",
      "packages/platform/base64.ts": "",
    },
    says: ["functions/api/push1.ts", "web/src/home/overview-next.tsx", "packages/people/auth-v2.test.ts"],
  },
  "nothing is left to do without a name and a date": {
    files: {
      "packages/people/index.ts":
        "// TODO: rotate\n// TODO(ana 2026-11-23): rotate the key by hand until issue 7\n",
      "web/src/main.tsx": "/* FIXME */",
    },
    says: ["packages/people/index.ts: TODO", "web/src/main.tsx: FIXME"],
  },
  "no code in comments": {
    files: {
      "functions/api/people.ts":
        "  // await People.mayRead(id, ctx);\n  // return early, so that nobody waits\n",
    },
    says: ["functions/api/people.ts: // await People.mayRead(id, ctx);"],
  },
  "props are never destructured": {
    files: {
      "web/src/ui/button.tsx": "export function Button({ kind }: Props) {}",
      "web/src/ui/field.tsx": "export const Field = ({ label }: Props) => label;",
      "web/src/ui/menu.tsx": "  const { open } = props;",
      "web/src/ui/tabs.tsx": "export function Tabs(props: { tabs: string[] }) {}",
    },
    says: [
      "web/src/ui/button.tsx: function Button({",
      "web/src/ui/field.tsx: const Field = ({",
      "web/src/ui/menu.tsx: const { open } = props",
    ],
  },
};

const RULES: Record<string, Rule> = { ...TIER_RULES, ...SEAM_RULES, ...HABIT_RULES };

describe("broken on purpose", () => {
  test.each(Object.entries({ ...TIERS, ...SEAMS, ...HABITS }))("%s", (name, { files, says }) => {
    const sources = Object.entries(files).map(([file, text]) => ({ file, text }));
    expect(RULES[name]?.(sources).toSorted()).toEqual(says.toSorted());
  });
});
