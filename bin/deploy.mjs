import { install, ownNodeFirst, tool } from "./setup.mjs";

const HELP = `npm run deploy -- --stage NAME [--dry-run | --remove]

Brings Outloud to AWS (docs/operating.md): into the account that AWS_PROFILE opens and its region, with what .env says.

  --stage NAME     production, which lasts and is guarded; any other is for trying things
  --dry-run        say what would change, and change nothing
  --remove         take a stage for trying things away, with all that is in it

Whatever else “sst deploy” takes, it takes too.`;

const OURS = ["--dry-run", "--remove", "--help", "-h"];
const asked = process.argv.slice(2);
const flags = asked.filter((flag) => !OURS.includes(flag));
const has = (/** @type {string} */ flag) => asked.includes(flag);

if (has("--help") || has("-h") || (has("--dry-run") && has("--remove"))) console.log(HELP);
else {
  await install();
  const what = has("--remove") ? "remove" : has("--dry-run") ? "diff" : "deploy";
  // SST would tell its makers of every deploy.
  const env = { ...ownNodeFirst(), SST_TELEMETRY_DISABLED: "1" };
  process.exit(await tool("sst", [what, ...flags], { env }));
}
