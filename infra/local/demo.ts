import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Dynamo } from "./dynamo.ts";
import { fact, type Ledger } from "./ledger.ts";
import { Mishap } from "./mishap.ts";

/** What `demo/seed.ts` exports. */
export interface Demo {
  seed(to: { now: Date; origin: string }): Promise<string[]>;
  welcome(to: { origin: string }): Promise<string[]>;
  /** Who can be entered as, for the page of the machine. */
  readonly GUESTBOOK?: readonly Guest[];
}

export interface Guest {
  readonly name: string;
  readonly email: string;
  readonly as: string;
}

interface Opening {
  origin: string;
  empty: boolean;
  dynamo: Dynamo;
  /** Empties everything that a seed which was cut off has left. */
  beginAgain(): Promise<void>;
  /** Called after the seed: what it wrote is nobody's news. */
  quietly(): Promise<void>;
}

/** The demo beside the functions under `root`, when there is one. */
export function demoIn(root: string, ledger: Ledger) {
  const file = join(root, "demo/seed.ts");
  const seeded = fact(ledger, "demo.seeded");
  const load = () => import(pathToFileURL(file).href) as Promise<Demo>;

  return {
    /**
     * Before anybody comes in: an empty folder is filled, unless it is to stay empty, which is remembered. A seed that was
     * cut off begins again from nothing. Answers what to print.
     */
    async open({ origin, empty, dynamo, beginAgain, quietly }: Opening): Promise<string[]> {
      if (!existsSync(file)) return [];
      if (seeded.get() === "begun") {
        await beginAgain();
        seeded.set("");
      }
      const before = seeded.get() ?? "";
      if (before === "never") return ownPlaces(origin);
      if (before === "yes") return await (await load()).welcome({ origin });
      if (empty || !(await isEmpty(dynamo))) {
        seeded.set("never");
        const first = empty ? ["", "  Whoever signs in first looks after this place."] : [];
        return [...first, ...ownPlaces(origin)];
      }
      seeded.set("begun");
      const lines = await filled([file, new Date().toISOString(), origin]);
      await quietly();
      seeded.set("yes");
      return lines;
    },
    guests: async () => (seeded.get() === "yes" ? ((await load()).GUESTBOOK ?? []) : []),
  };
}

/** Where somebody without a demo finds the code to come in with. */
const ownPlaces = (origin: string) => [
  "",
  `  ${"clock".padEnd(18)} ${origin}/dev`,
  `  ${"mails".padEnd(18)} ${origin}/outbox`,
  "",
];

/** Runs `seeder.ts`. Refused with a Mishap when it fails; what it complained of stands in the terminal. */
async function filled(about: readonly string[]): Promise<string[]> {
  const seeder = fork(join(import.meta.dirname, "seeder.ts"), about, { execArgv: [] });
  let lines: string[] | undefined;
  seeder.once("message", (message) => {
    lines = message as string[];
  });
  await once(seeder, "exit");
  if (lines === undefined)
    throw new Mishap("The demo could not be made. Start with --empty to do without it.");
  return lines;
}

async function isEmpty(dynamo: Dynamo): Promise<boolean> {
  const { Items } = await dynamo<{ Items: object[] }>("Scan", { TableName: "Book", Limit: 1 });
  return Items.length === 0;
}
