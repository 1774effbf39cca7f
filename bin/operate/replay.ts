import { setTimeout as sleep } from "node:timers/promises";
import {
  DescribeArchiveCommand,
  DescribeReplayCommand,
  EventBridgeClient,
  StartReplayCommand,
} from "@aws-sdk/client-eventbridge";
import { command, Unusable } from "./command.ts";
import { meaningOf } from "./replay/letter.ts";
import { queueOf } from "./replay/queue.ts";
import { again } from "./replay/tell.ts";

const HELP = `npm run replay -- --dead-letters | --archive FROM --until TO  [--dry-run]

Does again what failed to the end, or tells everybody again what happened. Nobody does anything twice.

  --dead-letters     all that waits in the queues of dead letters
  --archive FROM     what was on the bus from an instant such as 2026-11-20T00:00:00Z
  --until TO         to another
  --dry-run          say what waits, or how much the archive has, and do nothing
  --env FILE, --deployment NAME   where the house is`;

const QUEUES = ["OUTLOUD_DEAD_EVENTS", "OUTLOUD_DEAD_BEATS", "OUTLOUD_DEAD_STREAMS"];
const PAUSE = 2_000;

await command(
  HELP,
  { "dead-letters": { type: "boolean" }, archive: { type: "string" }, until: { type: "string" } },
  async ({ "dead-letters": letters, archive, until, dryRun }) => {
    if (letters) for (const queue of QUEUES) await replayLetters(process.env[queue] ?? "", dryRun);
    else if (archive !== undefined && until !== undefined)
      await replayArchive(instant(archive), instant(until), dryRun);
    else throw new Unusable(HELP);
  },
);

async function replayLetters(name: string, dryRun: boolean) {
  const queue = await queueOf(name);
  const seen: Parameters<typeof queue.done>[0][] = [];
  let [told, left] = [0, 0];
  for (let some = await queue.some(); some.length > 0; some = await queue.some())
    for (const letter of some) {
      const meaning = meaningOf(letter.Body);
      if (dryRun || meaning.is === "unknown") {
        seen.push(letter);
        console.log(`  ${meaning.is}${meaning.is === "event" ? ` ${meaning.event["detail-type"]}` : ""}`);
        left++;
        continue;
      }
      await again(meaning);
      await queue.done(letter);
      told++;
    }
  for (const letter of seen) await queue.leave(letter);
  console.log(`${name}: ${told} done again, ${left} left as they are.`);
}

async function replayArchive(from: Date, until: Date, dryRun: boolean) {
  const bus = new EventBridgeClient();
  const archive = await bus.send(
    new DescribeArchiveCommand({ ArchiveName: process.env.OUTLOUD_ARCHIVE ?? "outloud" }),
  );
  if (dryRun)
    return console.log(
      `The archive has ${archive.EventCount} events; those from ${from.toISOString()} until ${until.toISOString()} would be told again.`,
    );
  const ReplayName = `by-hand-${Date.now()}`;
  await bus.send(
    new StartReplayCommand({
      ReplayName,
      EventSourceArn: archive.ArchiveArn,
      EventStartTime: from,
      EventEndTime: until,
      Destination: { Arn: archive.EventSourceArn },
    }),
  );
  for (;;) {
    const { State, StateReason } = await bus.send(new DescribeReplayCommand({ ReplayName }));
    if (State === "COMPLETED") return console.log("Everything of that time was told again.");
    if (State === "FAILED" || State === "CANCELLED")
      throw new Unusable(`It ended early: ${StateReason ?? State}.`);
    await sleep(PAUSE);
  }
}

function instant(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Unusable(`${text} is no instant such as 2026-11-20T00:00:00Z.`);
  return at;
}
