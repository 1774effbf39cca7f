import { install, ownNodeFirst, tool } from "./setup.mjs";

// `npm run deploy -- --stage production`, and whatever else `sst deploy` takes. SST reads `.env` itself. With --dry-run it says what
// would change.
const flags = process.argv.slice(2).filter((flag) => flag !== "--dry-run");
const what = process.argv.includes("--dry-run") ? "diff" : "deploy";
await install();
process.exit(await tool("sst", [what, ...flags], { env: ownNodeFirst() }));
