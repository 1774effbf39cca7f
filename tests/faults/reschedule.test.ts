import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Beat, MovePreview } from "#cadence/model";
import { isMailed } from "../e2e/month/plan.ts";
import { clockAgrees, toldOnce } from "./cadence-oracle.ts";
import { aCohort, LISBON, openHouse } from "./house.ts";
import { oneLetterEach } from "./post-oracle.ts";
import { schedulesOf } from "./schedules.ts";
import { setStage } from "./stage.ts";
import { told } from "./tally.ts";
import { LONG, victim, weather } from "./weather.ts";

const ROUNDS = LONG ? 12 : 1;
const PEOPLE = 7;
const WITHIN = 1_200;
const [MINUTE, DAY] = [60_000, 24 * 3_600_000];

const plus = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString();

test("a run that moves in the middle of a sweep: each beat is reached once or moved, and everybody hears of it once", async () => {
  const { seed, moment, one } = weather(31);
  await using stage = await setStage({ seed, at: "2027-03-08T08:30:00Z" });
  const house = await openHouse(stage);
  const { ana } = house;
  let startsOn = "2027-03-08";
  const { cohort, people } = await aCohort(stage, house, { startsOn, people: PEOPLE });
  const schedules = schedulesOf(stage);
  const since = (await stage.now()).toISOString();
  let lost = 0;

  for (let round = 1; round <= ROUNDS; round++) {
    // Until shortly before the sweep after the next beat, whose schedule has got lost: nothing but a sweep can reach it.
    const { items } = await ana.client.get<{ items: Beat[] }>(`/cohorts/${cohort}/beats`);
    const now = (await stage.now()).toISOString();
    const next = items.find(({ state, at }) => state === "planned" && at > plus(now, 2 * MINUTE));
    if (!next) throw new Error("the month is over before the rounds are");
    await stage.clockTo(plus(next.at, -MINUTE));
    if (round % 2 === 1) {
      await schedules.lose(cohort, next.slug);
      lost++;
    }
    startsOn = plus(`${startsOn}T00:00:00.000Z`, one([1, 2]) * DAY).slice(0, 10);
    const move = { what: "run", startsOn, zone: LISBON };
    stage.storm();
    const sweeping = stage.clockTo(plus(next.at, 20 * MINUTE));
    const moving = (async () => {
      await sleep(moment(WITHIN));
      // What is reached meanwhile stays where it was; what the preview said of the rest holds.
      const { revision } = await ana.client.post<MovePreview>(`/cohorts/${cohort}/moves/preview`, move);
      await ana.client.post(`/cohorts/${cohort}/moves`, { move, revision });
    })();
    await sleep(moment(WITHIN));
    await stage.killOne(victim(round));
    await Promise.all([sweeping, moving]);
    await stage.calm();
    const { log } = await clockAgrees(stage, ana, cohort);
    expect(log.filter(({ what }) => what === "moved").length, "answered moves in the log").toBe(round);
  }

  const month = await clockAgrees(stage, ana, cohort);
  const addresses = people.map(({ email }) => email);
  const mailed = month.beats.filter((beat) => beat.state === "reached" && isMailed(beat));
  let [notes, letters] = [0, 0];
  for (const person of people) notes += await toldOnce(month, person, { cohort, since });
  for (const { title } of mailed)
    letters += oneLetterEach(stage.letters, addresses, ({ subject }) => subject.includes(title));
  const reached = month.beats.filter(({ state }) => state === "reached").length;
  const compared = { moves: ROUNDS, "beats reached": reached, "schedules lost": lost, notes, letters };
  told("A reschedule in a sweep", stage, { seed, rounds: ROUNDS, compared });
});
