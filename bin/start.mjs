import { become, install } from "./setup.mjs";
import { buildSite } from "./site.mjs";

const HELP = `npm start -- [flags]

  --port <number>    where it listens (4400)
  --host <name>      for whom it listens (localhost: this machine only)
  --origin <url>     how browsers name it, when something stands in front of it
  --data <folder>    where everything is kept (.outloud)
  --empty            start without the demo cohort
  --at <instant>     start the clock there, such as 2026-03-02T08:00:00Z

Ctrl-C stops it; nothing is lost. Delete the data folder to begin again.`;

const flags = process.argv.slice(2);
if (flags.includes("--help") || flags.includes("-h")) {
  console.log(HELP);
} else {
  await install();
  await buildSite();
  // glibc keeps an arena for every thread, and what a busy moment left in each of them: 50 MB after a week in a minute.
  process.env.MALLOC_ARENA_MAX ??= "1";
  // A nursery of one megabyte, which is Node’s, is swept with every page of entries; eight rest in fifteen megabytes more.
  await become(["--min-semi-space-size=8", "infra/local/main.ts", ...flags]);
}
