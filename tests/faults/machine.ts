import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { readFlags, type Settings } from "../../infra/local/flags.ts";

/** The machine as `main.ts` starts it, with a wire that a test keeps before each of its services: `machine.ts <between> <flags>`. */
const [between = "{}", ...flags] = process.argv.slice(2);
enableCompileCache(resolve(import.meta.dirname, "../../node_modules/.cache/node"));
process.on("uncaughtException", (error) => console.error(String(error)));
const { startCloud } = await import("../../infra/local/cloud.ts");
const cloud = await startCloud({ ...readFlags(flags), ...(JSON.parse(between) as Partial<Settings>) });
process.once("SIGTERM", () => void cloud.stop().finally(() => process.exit(0)));
process.stdout.write(`outloud: listening on ${cloud.origin}\n`);
