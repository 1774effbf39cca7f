import { install, ownNodeFirst, tool } from "./setup.mjs";

// `npm run deploy -- --stage production`, and whatever else `sst deploy` takes. SST reads `.env` itself.
await install();
process.exit(await tool("sst", ["deploy", ...process.argv.slice(2)], { env: ownNodeFirst() }));
