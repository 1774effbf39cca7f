import { readFlags } from "../../infra/local/flags.ts";

/** The machine on a store that the test keeps, so that the test can stand between the two: `machine.ts <endpoint> <file> <flags>`. */
const [endpoint = "", file = "", ...flags] = process.argv.slice(2);
process.on("uncaughtException", (error) => console.error(String(error)));
const { startCloud } = await import("../../infra/local/cloud.ts");
const cloud = await startCloud({ ...readFlags(flags), store: { endpoint, file } });
process.once("SIGTERM", () => void cloud.stop().finally(() => process.exit(0)));
process.stdout.write(`outloud: listening on ${cloud.origin}\n`);
