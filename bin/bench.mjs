import { install, NODE, run } from "./setup.mjs";
import { buildSite } from "./site.mjs";

await install();
await buildSite();
process.exit(await run(NODE, ["tests/bench/bench.ts", ...process.argv.slice(2)]));
