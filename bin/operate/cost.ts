import { command, Unusable } from "./command.ts";
import { hourOf } from "./cost/hour.ts";
import { awake, cohortOf, ESTIMATED, GUESSED, measured, standing } from "./cost/month.ts";
import {
  PRICED_AT,
  PRICES,
  type Priced,
  priced,
  type Quantities,
  REGION,
  sumOf,
  times,
  totals,
} from "./cost/prices.ts";
import { dollars, table } from "./cost/table.ts";

const HELP = `npm run cost -- [--people 54] [--sessions 4] [--attendees 300] [--domain] [--firewall] [--dashboard]

What a month costs on AWS: what was counted in a month that was lived, times published prices.

  --people N       in the cohort (54)
  --sessions N     live hours in its month (4), and --attendees N in each (300)
  --domain         the domain is kept in Route 53
  --firewall       the firewall is switched on (OUTLOUD_FIREWALL)
  --dashboard      and the dashboard (OUTLOUD_DASHBOARD)`;

const ROOMS = [200, 2_000, 10_000, 50_000];
const GROWTH = [1, 10, 100, 1_000];
const AMOUNTS = ["by the price list", "on the bill"];

await command(
  HELP,
  {
    people: { type: "string" },
    sessions: { type: "string" },
    attendees: { type: "string" },
    domain: { type: "boolean" },
    firewall: { type: "boolean" },
    dashboard: { type: "boolean" },
  },
  async ({ domain = false, firewall = false, dashboard = false, ...given }) => {
    const [people, sessions, attendees] = [
      number(given.people, 54),
      number(given.sessions, 4),
      number(given.attendees, 300),
    ];
    const counted = measured();
    const idle = standing(counted, { domain, firewall, dashboard });
    const cohort = cohortOf(people, counted);
    const live = times(hourOf(attendees, counted.room).quantities, sessions);

    show(`A month of one cohort: ${people} people, beside what stands anyway`, cohort);
    show(`Its ${sessions} live hours of ${attendees} attendees`, live, () => true);
    show("A deployment in a month in which nobody comes", idle);
    show("What it counts about itself in a month in which somebody is there, at most", awake);

    console.log("\nAll together, each month");
    console.log(
      table(
        ["cohorts that run", ...AMOUNTS],
        GROWTH.map((many) => {
          const { list, billed } = totals(sumOf(idle, awake, times(cohort, many), times(live, many)));
          return [many.toLocaleString("en"), dollars(list), dollars(billed)];
        }),
      ),
    );

    console.log("\nOne live hour, by the price list");
    console.log(
      table(
        ["attendees", "delivery", "tables", "requests, functions", "in all"],
        ROOMS.map((many) => {
          const { delivery, tables, functions, total } = hourOf(many, counted.room);
          return [many.toLocaleString("en"), ...[delivery, tables, functions, total].map(dollars)];
        }),
      ),
    );
    console.log(`\n${footnotes(counted.at)}`);
  },
  { nowhere: true },
);

function show(title: string, quantities: Quantities, guessed = (name: Priced) => GUESSED.has(name)) {
  const names = (Object.keys(PRICES) as Priced[]).filter((name) => (quantities[name] ?? 0) > 0);
  const lines = names.map((name) => {
    const much = quantities[name] ?? 0;
    const { list, billed } = priced(name, much);
    return [PRICES[name].of, `${guessed(name) ? "≈ " : ""}${amount(much)}`, dollars(list), dollars(billed)];
  });
  const { list, billed } = totals(quantities);
  console.log(`\n${title}`);
  console.log(
    table(["", "how much", ...AMOUNTS], [...lines, ["in all", "", dollars(list), dollars(billed)]]),
  );
}

function amount(much: number): string {
  return much >= 100 ? Math.round(much).toLocaleString("en") : much.toPrecision(2);
}

function number(given: string | undefined, otherwise: number): number {
  const value = given === undefined ? otherwise : Number(given);
  if (!Number.isInteger(value) || value < 0 || value > 1_000_000) throw new Unusable(HELP);
  return value;
}

function footnotes(at: string): string {
  return `Counted on ${at} in a month that was lived on the whole product (npm run bench -- month-cost --record): units of the
tables, requests, events, messages, mails, and units of each act in a live room. Prices: ${REGION}, ${PRICED_AT}, with
their sources in bin/operate/cost/prices.json. The bill is that of an account with nothing else in it, after what every account has free
each month without end. ≈ is estimated: an answer takes ${ESTIMATED.answer.seconds * 1_000} ms at ${ESTIMATED.answer.gigabytes} GB and a reaction ${ESTIMATED.reaction.seconds * 1_000} ms at ${ESTIMATED.reaction.gigabytes} GB; ${ESTIMATED.bytesOfLogACall} bytes of log a call;
${ESTIMATED.listeners} people hear a hint; everybody is online ${ESTIMATED.minutesOnlineADay} minutes a day, on ${ESTIMATED.devices} devices; a person’s words and what hangs on them
take ${ESTIMATED.bytesAPerson / 1_000} kB; what an attendee does in an hour (docs/cost-of-a-room.md). Not in it: taxes, and what people attach.`;
}
