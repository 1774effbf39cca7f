import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MEASURES } from "#platform";
import { SUBSCRIPTIONS } from "../../../infra/shape/subscriptions.ts";
import type { Acts } from "../../../tests/bench/room/acts.ts";
import { Unusable } from "../command.ts";
import type { Priced, Quantities } from "./prices.ts";

type Counts = Readonly<Record<string, number>>;

/** What was counted, on which day: written by `npm run bench -- month-cost --record`. */
export interface Measured {
  readonly at: string;
  readonly month: {
    readonly people: number;
    readonly days: number;
    readonly entries: number;
    readonly counts: Counts;
  };
  readonly quietDay: Counts;
  readonly room: Acts;
}

export function measured(): Measured {
  const file = join(import.meta.dirname, "measured.json");
  if (!existsSync(file))
    throw new Unusable("Nothing was measured yet: npm run bench -- month-cost --record.");
  return JSON.parse(readFileSync(file, "utf8")) as Measured;
}

/** What is taken for granted, because only a deployment can tell; what hangs on it is marked (`GUESSED`). */
export const ESTIMATED = {
  /** How long a call takes, at the memory its function has. */
  answer: { seconds: 0.03, gigabytes: 1.769 },
  reaction: { seconds: 0.1, gigabytes: 0.512 },
  bytesOfLogACall: 900,
  bytesOfAnEvent: 400,
  /** How many people hear a hint: those who have a page open. */
  listeners: 3,
  minutesOnlineADay: 20,
  /** Of the site, for somebody who opens it for the first time, and of an answer. */
  siteBytes: 500_000,
  devices: 2,
  filesOfTheSite: 30,
  answerBytes: 6_000,
  /** Of tables in a year of a cohort; point-in-time recovery and weekly copies are of all of it. */
  bytesAPerson: 400_000,
  weeklyCopies: 17,
} as const;

/** Of a month, what is counted from what is taken for granted; the rest was measured, or is there by its number. */
export const GUESSED: ReadonlySet<Priced> = new Set([
  "gigabyteSecond",
  "archiveGigabyte",
  "message",
  "minute",
  "logGigabyte",
  "frontRequest",
  "frontGigabyte",
  "edgeCall",
  "metric",
  "tableStorage",
  "tableHistory",
  "backup",
  "fileStorage",
]);

const GIGABYTE = 1e9;
const DAYS = 30;

const units = (counts: Counts, kind: "read" | "write") =>
  (counts[`Book ${kind} units`] ?? 0) + (counts[`Room ${kind} units`] ?? 0);

/** News by how often it was told, and how many calls of functions that made. */
function news(counts: Counts) {
  const told = Object.entries(counts).filter(([name]) => name.startsWith("event "));
  const events = told.reduce((sum, [, many]) => sum + many, 0);
  const hearers = (type: string) => SUBSCRIPTIONS.filter(({ hears }) => hears.includes(type)).length;
  const reactions = told.reduce((sum, [name, many]) => sum + many * hearers(name.slice("event ".length)), 0);
  return { events, reactions };
}

function workOf(counts: Counts): Quantities {
  const { events, reactions } = news(counts);
  const { answer, reaction } = ESTIMATED;
  const requests = counts.requests ?? 0;
  const others = reactions + (counts.relays ?? 0);
  return {
    tableRead: units(counts, "read"),
    tableWrite: units(counts, "write"),
    request: requests,
    frontRequest: requests,
    edgeCall: requests,
    call: requests + others,
    gigabyteSecond:
      requests * answer.seconds * answer.gigabytes + others * reaction.seconds * reaction.gigabytes,
    event: events,
    archiveGigabyte: (events * ESTIMATED.bytesOfAnEvent) / GIGABYTE,
    message: (counts.messages ?? 0) * (1 + ESTIMATED.listeners),
    mail: counts.mails ?? 0,
    logGigabyte: ((requests + others) * ESTIMATED.bytesOfLogACall) / GIGABYTE,
    frontGigabyte: (requests * ESTIMATED.answerBytes) / GIGABYTE,
  };
}

/** What the month of one cohort of so many people takes, beside what stands anyway. */
export function cohortOf(people: number, { month, quietDay }: Measured): Quantities {
  const share = people / month.people;
  const counts = Object.fromEntries(
    Object.entries(month.counts).map(([name, many]) => [
      name,
      Math.max(0, many - (quietDay[name] ?? 0) * month.days) * share,
    ]),
  );
  const { devices, siteBytes, filesOfTheSite, minutesOnlineADay, bytesAPerson, weeklyCopies } = ESTIMATED;
  const work = workOf(counts);
  const gigabytes = (people * bytesAPerson) / GIGABYTE;
  const files = people * devices * filesOfTheSite;
  return {
    ...work,
    scheduled: BEATS,
    frontRequest: (work.frontRequest ?? 0) + files,
    edgeCall: (work.edgeCall ?? 0) + files,
    frontGigabyte: (work.frontGigabyte ?? 0) + (people * devices * siteBytes) / GIGABYTE,
    minute: people * DAYS * minutesOnlineADay,
    tableStorage: gigabytes,
    tableHistory: gigabytes,
    backup: gigabytes * weeklyCopies,
  };
}

/** Beats of a month of four weeks with its tail, each called once by Scheduler. */
const BEATS = 50;

/** What each alarm watches: six of the foundation, one of which adds three queues, and one of the API that divides two. */
export const WATCHED = 10;
/** Tick by tick, what the clock calls on its own. */
const TICKS = 3 * 4 * 24 * DAYS;

/** What a deployment takes in a month in which nobody comes. */
export function standing({ quietDay }: Measured, { domain, firewall, dashboard }: Wanted): Quantities {
  const day = workOf({ ...quietDay, requests: 0, mails: 0 });
  const month = Object.fromEntries(
    Object.entries(day).map(([name, much]) => [name, much * DAYS]),
  ) as Quantities;
  const { reaction, bytesOfLogACall } = ESTIMATED;
  return {
    ...month,
    scheduled: TICKS,
    call: (month.call ?? 0) + TICKS,
    gigabyteSecond: (month.gigabyteSecond ?? 0) + TICKS * reaction.seconds * reaction.gigabytes,
    logGigabyte: (month.logGigabyte ?? 0) + (TICKS * bytesOfLogACall) / GIGABYTE,
    alarm: WATCHED,
    dashboard: dashboard ? 1 : 0,
    domain: domain ? 1 : 0,
    firewall: firewall ? 1 : 0,
    fileStorage: SITE_GIGABYTES,
  };
}

const SITE_GIGABYTES = 0.01;

/** What the product counts about itself. It is told, and paid, only in hours in which there is something to tell: this is every hour. */
export const awake: Quantities = { metric: Object.keys(MEASURES).length };

export interface Wanted {
  readonly domain: boolean;
  readonly firewall: boolean;
  readonly dashboard: boolean;
}
