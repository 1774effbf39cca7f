import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TABLES } from "../shape/tables.ts";
import { openBus } from "./bus.ts";
import { installClock } from "./clock.ts";
import { openDeliveries } from "./deliveries.ts";
import { dynamoAt } from "./dynamo.ts";
import { newAccessKey, tellFunctions } from "./environment.ts";
import type { Settings } from "./flags.ts";
import { openFront } from "./front.ts";
import { functionsAt } from "./functions.ts";
import { fact, openLedger } from "./ledger.ts";
import { report } from "./mishap.ts";
import { anyNews, openNews } from "./news.ts";
import { openServices } from "./services.ts";
import { siteIn } from "./site.ts";
import { launchStore } from "./store.ts";
import { readStream } from "./stream.ts";
import { createTables } from "./tables.ts";
import { timetableOf } from "./timetable.ts";

const API = "functions/api/index.handler";
const RELAY = "functions/relay/index.handler";

export interface Cloud {
  origin: string;
  /** What to say once it answers: how to come in. Makes the demo at the first start. */
  greetings(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts the whole cloud on this machine; resolves when it answers. Refused with a Mishap, and nothing left running. */
export async function startCloud(settings: Settings): Promise<Cloud> {
  const closing = new AsyncDisposableStack();
  try {
    return await start(settings, closing);
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

/** What is opened first is closed last. */
async function start(settings: Settings, closing: AsyncDisposableStack): Promise<Cloud> {
  const ledger = openLedger(settings.data);
  closing.defer(() => ledger.close());
  const clock = installClock(ledger, settings.at);

  const front = await openFront(settings.host, settings.port);
  closing.defer(() => front.close());
  const origin = settings.origin ?? `http://localhost:${front.port}`;

  const store = await launchStore(settings.data);
  closing.defer(() => store.stop());

  const functions = functionsAt(settings.root);
  const deliveries = openDeliveries(ledger, functions, clock);
  const key = newAccessKey();
  const { subscriptions } = await timetableOf(settings.root);
  const bus = openBus(subscriptions, { ledger, deliveries, clock });
  const services = await openServices(key, [
    { takes: ({ headers }) => headers["x-amz-target"] === "AWSEvents.PutEvents", service: bus },
  ]);
  closing.defer(() => services.close());

  tellFunctions({ folder: settings.data, origin, key, store: store.endpoint, services: services.endpoint });
  const dynamo = dynamoAt(store.endpoint);
  const warmed = functions.warm(API).catch((error: unknown) => report(API, error));
  await store.ready;
  await createTables(dynamo, TABLES);
  await warmed;

  const news = store.file === undefined ? anyNews() : openNews(store.file);
  closing.defer(() => news.close());
  const stream = readStream({ table: "Book", handler: RELAY, dynamo, news }, { ledger, functions, clock });
  closing.defer(() => stream.stop());
  closing.defer(() => deliveries.stop());
  deliveries.pump();

  front.open({
    origin,
    functions,
    site: siteIn(settings.site),
    ownPlaces: () => undefined,
    upgrade: (_, socket) => socket.destroy(),
  });
  closing.defer(() => front.close());

  return {
    origin,
    stop: () => closing.disposeAsync(),
    async greetings() {
      const file = join(settings.root, "demo/seed.ts");
      if (!existsSync(file)) return [];
      const demo = (await import(pathToFileURL(file).href)) as Demo;
      const seeded = fact(ledger, "demo.seeded");
      if (seeded.get() !== undefined) return seeded.get() === "yes" ? demo.welcome({ origin }) : [];
      const lines = settings.empty ? [] : await demo.seed({ now: new Date(), origin });
      seeded.set(settings.empty ? "never" : "yes");
      return lines;
    },
  };
}

interface Demo {
  seed(to: { now: Date; origin: string }): Promise<string[]>;
  welcome(to: { origin: string }): Promise<string[]>;
}
