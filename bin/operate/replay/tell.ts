import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { Unusable } from "../command.ts";
import type { Meaning } from "./letter.ts";

const AT_ONCE = 10;
const SLACK = 60_000;

/** Do again what a letter is about. Whoever hears something twice does nothing twice. Answers false for what nobody understands. */
export async function again(meaning: Meaning): Promise<boolean> {
  switch (meaning.is) {
    case "event":
      await put([meaning.event]);
      return true;
    case "beat":
      await (await import("../../../functions/cadence/beat.ts")).handler(meaning.payload);
      return true;
    case "tick":
      await (await import(`../../../functions/cadence/${meaning.name}.ts`)).handler(meaning.payload);
      return true;
    case "news":
      await put(await newsBetween(meaning.from, meaning.to));
      return true;
    case "frames":
      return true;
    case "unknown":
      return false;
  }
}

interface Told {
  readonly source: string;
  readonly "detail-type": string;
  readonly detail: object;
}

async function put(events: readonly Told[]) {
  const bus = new EventBridgeClient();
  const entries = events.map(
    (event): PutEventsRequestEntry => ({
      EventBusName: process.env.OUTLOUD_BUS ?? "outloud",
      Source: event.source,
      DetailType: event["detail-type"],
      Detail: JSON.stringify(event.detail),
    }),
  );
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const Entries = entries.slice(from, from + AT_ONCE);
    const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount) throw new Unusable("The bus did not take all of it. Run it again.");
  }
}

/** What was written to the outbox in a stretch of time: it stays there for a week. */
async function newsBetween(from: string, to: string): Promise<Told[]> {
  const { everyRow, kindOf } = await import("#platform");
  const [first, last] = [Date.parse(from) - SLACK, Date.parse(to) + SLACK];
  const news: Told[] = [];
  for await (const row of everyRow()) {
    const at = Date.parse(String(row.at));
    if (kindOf(row) !== "outbox" || at < first || at > last) continue;
    const { id, type, data } = row;
    news.push({ source: "outloud", "detail-type": String(type), detail: { id, at: row.at, data } });
  }
  return news;
}
