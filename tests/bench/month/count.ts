import { subscribe } from "node:diagnostics_channel";
import { writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { AwsCall, StoreCall } from "#platform";

/** What a month took, as far as money is paid for it. */
export type Counts = Record<string, number>;

/** AWS bills a message for every five kilobytes of it. */
const MESSAGE_BYTES = 5 * 1024;
/** Milliseconds. */
const WRITTEN_EVERY = 500;

async function begin(into: string) {
  const counts: Counts = {};
  const add = (what: string, many = 1) => {
    counts[what] = (counts[what] ?? 0) + many;
  };
  subscribe("outloud:store", (told) => {
    const { operation, consumed } = told as StoreCall;
    const kind = /Write|Put|Update|Delete/.test(operation) ? "write" : "read";
    for (const { TableName = "", CapacityUnits = 0 } of consumed)
      add(`${TableName} ${kind} units`, CapacityUnits);
    add("table calls");
  });
  subscribe("outloud:aws", (told) => {
    const { service, body } = told as AwsCall;
    if (service === "IOT_DATA_PLANE") add("messages", Math.ceil(Buffer.byteLength(body) / MESSAGE_BYTES));
    if (service !== "EVENTBRIDGE") return;
    add("relays");
    const { Entries } = JSON.parse(body) as { Entries: readonly { readonly DetailType: string }[] };
    for (const { DetailType } of Entries) add(`event ${DetailType}`);
  });
  listen(SESv2Client, () => add("mails"));
  listen(SchedulerClient, () => add("scheduler calls"));
  subscribe("http.server.request.start", (message) => {
    const { url = "" } = (message as { request: IncomingMessage }).request;
    if (url.startsWith("/api/")) add("requests");
  });
  const file = join(into, `${process.pid}.json`);
  setInterval(() => writeFileSync(file, JSON.stringify(counts)), WRITTEN_EVERY).unref();
  process.once("exit", () => writeFileSync(file, JSON.stringify(counts)));
}

/** Hear of every call of one of the SDK’s clients, whoever made it. */
function listen(client: { prototype: unknown }, hear: () => void) {
  const prototype = client.prototype as { send(...asked: never[]): unknown };
  const { send } = prototype;
  prototype.send = function (...asked) {
    hear();
    return send.apply(this, asked);
  };
}

/**
 * Counts what the product asks of AWS, in the product’s own process: loaded before it (`--import`), and written down twice a second,
 * so that nothing but the last moment is lost with the machine.
 */
const folder = process.env.COUNTS;
if (folder !== undefined && process.argv[1]?.endsWith("infra/local/main.ts")) await begin(folder);
