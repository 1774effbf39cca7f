import { DynamoDBClient, RestoreTableToPointInTimeCommand } from "@aws-sdk/client-dynamodb";
import { command, Unusable } from "./command.ts";

const HELP = `npm run restore -- --table Book|Room --at INSTANT | --from TABLE [--only-lost]  [--dry-run]

Goes back in time, in two steps: a new table as the old one was at an instant of the last 35 days; and,
when you have looked at it, back from there into the table that everything is attached to.

  --table NAME       Book: what people wrote. Room: live sessions
  --at INSTANT       make the copy, such as of 2026-11-27T14:00:00Z; it takes AWS about half an hour
  --from TABLE       bring back out of that copy what was lost or changed since; what is newer stays,
                     and whoever was erased since is erased again
  --only-lost        leave what is there, however it changed
  --dry-run          say what would be, and change nothing
  --env FILE, --deployment NAME   where the house is`;

const FLAGS = {
  table: { type: "string" },
  at: { type: "string" },
  from: { type: "string" },
  "only-lost": { type: "boolean" },
} as const;

await command(HELP, FLAGS, async ({ table, at, from, "only-lost": onlyLost = false, dryRun }) => {
  if (table !== "Book" && table !== "Room") throw new Unusable(HELP);
  if (from !== undefined) return await bringBack({ table, from, onlyLost, dryRun });
  if (at === undefined) throw new Unusable(HELP);
  await copy(table, at, dryRun);
});

async function copy(table: "Book" | "Room", at: string, dryRun: boolean) {
  const RestoreDateTime = new Date(at);
  if (Number.isNaN(RestoreDateTime.getTime()))
    throw new Unusable(`${at} is no instant such as 2026-11-27T14:00:00Z.`);
  const SourceTableName = (table === "Book" ? process.env.OUTLOUD_BOOK : process.env.OUTLOUD_ROOM) ?? table;
  const stamp = RestoreDateTime.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const TargetTableName = `${SourceTableName}-at-${stamp}`;
  if (dryRun) return console.log(`${SourceTableName} as it was at ${at} would become ${TargetTableName}.`);
  const restored = new RestoreTableToPointInTimeCommand({
    SourceTableName,
    TargetTableName,
    RestoreDateTime,
  });
  await new DynamoDBClient().send(restored);
  console.log(
    `${TargetTableName} is being made. When it is there: --table ${table} --from ${TargetTableName}`,
  );
}

async function bringBack(wanted: {
  table: "Book" | "Room";
  from: string;
  onlyLost: boolean;
  dryRun: boolean;
}) {
  const Records = await import("#records");
  const { lost, changed, erasedAgain } = await Records.restore(wanted, new Date());
  console.log(
    `${lost} rows were lost, ${changed} are different since${wanted.onlyLost ? " and stay so" : ""}.`,
  );
  if (wanted.dryRun) return console.log("Nothing was brought back.");
  console.log(`They are back; ${erasedAgain} people who were erased since are erased again.`);
}
