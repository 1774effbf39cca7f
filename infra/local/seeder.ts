import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Demo } from "./demo.ts";

/**
 * Fills the demo in a process of its own, started by `demo.ts`: what it takes to write a month in seconds is given back to
 * the computer when it is done. It ends with the machine, however that ends.
 */
const [file = "", now = "", origin = ""] = process.argv.slice(2);
enableCompileCache(resolve(import.meta.dirname, "../../node_modules/.cache/node"));
process.once("disconnect", () => process.exit(1));
const { seed } = (await import(pathToFileURL(file).href)) as Demo;
const lines = await seed({ now: new Date(now), origin });
process.send?.(lines, () => process.exit(0));
