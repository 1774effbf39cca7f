import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Member } from "#cohort";
import { CAST } from "../e2e/month/people.ts";
import { clockAgrees, toldOnce } from "./cadence-oracle.ts";
import { openHouse, prepared } from "./house.ts";
import { oneLetterEach } from "./post-oracle.ts";
import { setStage } from "./stage.ts";
import { told } from "./tally.ts";
import { LONG, victim, weather } from "./weather.ts";

const ROUNDS = LONG ? 30 : 1;
const GUESTS = 12;
/** The launch itself, and what follows from it: schedules, seats, invitations. */
const WITHIN = 1_500;

const guestsOf = (round: number) =>
  CAST.slice(1, 1 + GUESTS).map((guest) => ({
    ...guest,
    email: `round-${round}.${guest.email}`,
    role: "participant" as const,
  }));

test("a launch is whole, however often the house falls down in the middle of it: each beat, seat and invitation once", async () => {
  const { seed, moment } = weather(23);
  await using stage = await setStage({ seed, at: "2027-03-01T08:30:00Z" });
  const house = await openHouse(stage);
  const { ana } = house;
  const cohorts: { id: string; round: number }[] = [];
  let [beats, letters] = [0, 0];
  stage.storm();
  for (let round = 1; round <= ROUNDS; round++) {
    const guests = guestsOf(round);
    const id = await prepared(ana, "2027-03-09", guests);
    const launching = ana.client.post<{ beats: number }>(`/cohorts/${id}/launch`, {});
    await sleep(moment(WITHIN));
    await stage.killOne(victim(round + 1));
    const launched = await launching;
    await stage.calm();

    const month = await clockAgrees(stage, ana, id);
    expect(month.beats.length).toBe(launched.beats);
    const { items: members } = await ana.client.get<{ items: Member[] }>(`/cohorts/${id}/members`);
    expect(members.map(({ name }) => name).toSorted()).toEqual(
      ["Ana Silva", ...guests.map(({ name }) => name)].toSorted(),
    );
    expect(members.filter(({ name, circle }) => name !== "Ana Silva" && !circle)).toEqual([]);
    letters += oneLetterEach(
      stage.letters,
      guests.map(({ email }) => email),
      ({ text }) => text.includes("invitation="),
    );
    beats += month.beats.length;
    cohorts.push({ id, round });
    stage.storm();
  }

  // A week before it begins, the lobby of each of them opens at the same moment; the house falls down once more.
  await stage.calm();
  await stage.clockTo("2027-03-02T08:59:00Z");
  stage.storm();
  const opening = stage.clockTo("2027-03-02T09:00:30Z");
  await sleep(moment(WITHIN));
  await stage.killOne("product");
  await opening;
  await stage.calm();
  let notes = 0;
  for (const { id, round } of cohorts) {
    const [guest] = guestsOf(round);
    if (!guest) throw new Error("nobody was invited");
    const person = house.chronicle.meet(guest, "");
    await person.client.accept();
    const month = await clockAgrees(stage, ana, id);
    expect(month.beats.filter(({ state }) => state === "reached").map(({ slug }) => slug)).toEqual(["lobby"]);
    notes += await toldOnce(month, person, { cohort: id });
  }
  const compared = { launches: ROUNDS, schedules: beats, seats: ROUNDS * (GUESTS + 1), letters, notes };
  told("A launch", stage, { seed, rounds: ROUNDS + 1, compared });
});
