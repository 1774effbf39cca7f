import { give, install, NODE, run } from "./setup.mjs";

// `npm run export -- …` and its like: each is a file in `bin/operate`, run by our own Node.
const [name = "", ...flags] = process.argv.slice(2);
if (!/^[a-z]+$/.test(name))
  give("Say what to do: npm run export, import, erase, replay, restore, rotate or cost.");
await install();
process.exit(await run(NODE, [`bin/operate/${name}.ts`, ...flags]));
