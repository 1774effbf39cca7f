import { STREAMS } from "../shape/streams.ts";
import { TABLES } from "../shape/tables.ts";
import { openArchive } from "./archive.ts";
import { openBus } from "./bus.ts";
import { installClock } from "./clock.ts";
import { openDeadLetters } from "./dead-letters.ts";
import { openDeliveries } from "./deliveries.ts";
import { demoIn } from "./demo.ts";
import { devPlaces } from "./dev.ts";
import { isFull, noRoom } from "./disk.ts";
import { dynamoAt } from "./dynamo.ts";
import { openEntrance } from "./entrance.ts";
import { newAccessKey, newWord, tellFunctions } from "./environment.ts";
import type { Settings } from "./flags.ts";
import { forgetting } from "./forgetting.ts";
import { openFront } from "./front.ts";
import { functionsAt } from "./functions.ts";
import { openLedger } from "./ledger.ts";
import { keepLog } from "./log-file.ts";
import { openMailService, openMails } from "./mail.ts";
import { report } from "./mishap.ts";
import { anyNews, openNews } from "./news.ts";
import { outboxPlaces } from "./outbox.ts";
import { openRealtime } from "./realtime.ts";
import { openScheduler } from "./scheduler.ts";
import { openSchedules } from "./schedules.ts";
import { openServices, type Place } from "./services.ts";
import { siteIn } from "./site.ts";
import { keptElsewhere, launchStore } from "./store.ts";
import { readStream, takeAsHeard } from "./stream.ts";
import { sweepExpired } from "./sweep.ts";
import { createTables, dropTables } from "./tables.ts";
import { keepTime } from "./time.ts";
import { keepTimetable, timetableOf } from "./timetable.ts";

const API = "functions/api/index.handler";
/** The groups of schedules there are: the timetable's, and the beats'. */
const BEATS = "outloud";
const GROUPS = ["default", BEATS];

interface Cloud {
  origin: string;
  /** What to say once it answers: how to come in. */
  greetings: readonly string[];
  stop(): Promise<void>;
}

/** Starts the whole cloud on this machine; resolves when it answers. Refused with a Mishap, and nothing left running. */
export async function startCloud(settings: Settings): Promise<Cloud> {
  const closing = new AsyncDisposableStack();
  try {
    return await start(settings, closing);
  } catch (error) {
    await closing.disposeAsync();
    throw isFull(error) ? noRoom(settings.data) : error;
  }
}

/** What is opened first is closed last. */
async function start(settings: Settings, closing: AsyncDisposableStack): Promise<Cloud> {
  const ledger = openLedger(settings.data);
  closing.defer(() => ledger.close());
  const told = keepLog(settings.data);
  closing.defer(() => told.stop());
  const front = await openFront(settings.host, settings.port);
  closing.defer(() => front.close());
  const clock = installClock(ledger, settings.at);
  const origin = settings.origin ?? `http://localhost:${front.port}`;

  const store = settings.store ? keptElsewhere(settings.store) : await launchStore(settings.data);
  closing.defer(() => store.stop());

  const functions = functionsAt(settings.root);
  const deliveries = openDeliveries(ledger, functions, clock);
  const key = newAccessKey();
  const word = newWord();
  const { subscriptions, schedules: wanted } = await timetableOf(settings.root);
  const archive = openArchive(ledger);
  const bus = openBus(subscriptions, { ledger, deliveries, clock, archive });
  const deadLetters = openDeadLetters(deliveries);
  const schedules = openSchedules({ ledger, deliveries, clock });
  keepTimetable(schedules, wanted, clock.now());
  const scheduler = openScheduler(schedules, { clock, groups: GROUPS });
  const mails = openMails(ledger);
  const realtime = openRealtime(functions);
  const places = [
    { takes: ({ headers }) => String(headers["x-amz-target"]).startsWith("AWSEvents."), service: bus.answer },
    {
      takes: ({ headers }) => String(headers["x-amz-target"]).startsWith("AmazonSQS."),
      service: deadLetters,
    },
    { takes: ({ url }) => /^\/schedules(\/|$)/.test(url.pathname), service: scheduler },
    {
      takes: ({ url }) => url.pathname === "/v2/email/outbound-emails",
      service: openMailService(mails, clock, bus.tell),
    },
    { takes: ({ url }) => url.pathname.startsWith("/topics/"), service: realtime.publish },
  ] satisfies Place[];
  const services = await openServices(key, places, settings.services?.port);
  closing.defer(() => services.close());

  const unsay = tellFunctions({
    folder: settings.data,
    origin,
    key,
    word,
    store: store.endpoint,
    services: services.endpoint,
    instead: settings.services?.told,
    dev: `${front.address}/dev`,
  });
  closing.defer(async () => unsay());
  const dynamo = dynamoAt(store.endpoint);
  const warmed = functions.warm(API).catch((error: unknown) => report(API, error));
  await store.ready;
  await createTables(dynamo, TABLES);
  await warmed;

  const news = store.file === undefined ? anyNews() : openNews(store.file);
  closing.defer(() => news.close());
  const demo = demoIn(settings.root, ledger);
  const greetings = await demo.open({
    origin: front.address,
    empty: settings.empty,
    dynamo,
    beginAgain: async () => {
      await dropTables(dynamo, TABLES);
      await createTables(dynamo, TABLES);
      schedules.clear(BEATS);
    },
    // It is the demo's past: nobody is to be mailed about it today.
    // What was said in its rooms has still to be counted, and that tells nobody who is not there.
    quietly: () => takeAsHeard({ table: "Book", dynamo, news }, ledger),
  });
  const here = { ledger, functions, clock };
  const [ofBook, ofRoom] = STREAMS;
  const stream = readStream({ ...ofBook, dynamo, news }, here);
  closing.defer(() => stream.stop());
  const room = readStream({ ...ofRoom, dynamo, news }, here);
  closing.defer(() => room.stop());
  closing.defer(() => deliveries.stop());
  closing.defer(() => realtime.close());
  const time = keepTime({ clock, schedules, deliveries, streams: [stream], room });
  closing.defer(() => time.stop());
  const sweeper = sweepExpired(dynamo, TABLES, clock);
  closing.defer(() => sweeper.stop());

  const outbox = outboxPlaces(mails);
  const streams = [stream, room];
  const forget = forgetting({ files: [store.file], ledger, mails, streams, deliveries, told, archive });
  const { guests } = demo;
  const enter = openEntrance({ address: front.address, origin, mails });
  const dev = devPlaces({ clock, time, deliveries, sweep: sweeper.sweep, guests, enter, forget });
  front.open({
    origin,
    word,
    name: settings.host,
    functions,
    site: siteIn(settings.site),
    ownPlaces: (ask) => (ask.url.pathname.startsWith("/dev") ? dev(ask) : outbox(ask)),
    upgrade: realtime.upgrade,
  });
  closing.defer(() => front.close());

  // What fell due while the machine was off, in order, while people can already come in.
  void time.moveTo(clock.now()).catch((error: unknown) => report("catching up", error));

  return {
    origin,
    stop: () => closing.disposeAsync(),
    greetings,
  };
}
