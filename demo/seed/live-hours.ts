import * as Backchannel from "#backchannel";
import { ContributionId, type Visitor } from "#backchannel/model";
import * as Cadence from "#cadence";
import type { CohortId } from "#people/model";
import { sameId } from "#platform";
import * as Shelf from "#shelf";
import type { Appearing, LiveHour } from "../texts/kept.ts";
import { eachAtOnce } from "./at-once.ts";
import type { House } from "./house.ts";

const MINUTE = 60_000;

interface Of {
  readonly cohort: CohortId;
  readonly host: string;
  /** Who votes, as many of them as a question has votes. */
  readonly crowd: readonly string[];
  readonly now: Date;
}

/** The live hours of a cohort that lie behind us: what was asked and shared there, on the shelf, and up again since. */
export async function heldHours(house: House, hours: readonly LiveHour[], of: Of): Promise<void> {
  for (const hour of hours) await held(house, hour, of);
  const { beats } = await Cadence.ofCohort(of.cohort);
  for (const { id, kind, at } of beats)
    if (kind === "resurface" && at <= of.now.toISOString())
      await Shelf.resurface(id, of.cohort, new Date(at), new Date(at));
}

async function held(house: House, { moment, asked, shared }: LiveHour, { cohort, host, crowd }: Of) {
  const { beats } = await Cadence.ofCohort(cohort);
  const opening = beats.find(({ slug }) => slug === Cadence.opensSlug(moment));
  if (!opening?.until) throw new Error(`There is no session ${moment}.`);
  const from = Date.parse(opening.at);
  const visitor = (key: string, minute: number): Visitor => {
    const now = new Date(from + minute * MINUTE);
    return { id: house.person(key).id, ctx: house.as(key, now), now };
  };
  const hosting = (minute: number) => visitor(host, minute);
  const { id } = await Backchannel.prepare(cohort, opening.slug, house.as(host, hosting(-60).now));
  await Backchannel.takeSeat(id, { as: "name" }, hosting(-60));
  await Backchannel.open(id, hosting(0));

  const seated = new Set<string>();
  const sit = async (key: string, { as = "name", alias }: Partial<Appearing> = {}) => {
    if (key === host || seated.has(key)) return;
    seated.add(key);
    await Backchannel.takeSeat(id, alias ? { as: "alias", alias } : { as }, visitor(key, 1));
  };
  for (const one of [...asked, ...shared]) await sit(one.by, one);
  await eachAtOnce(crowd, (key) => sit(key));

  const idOf = (text: string) => ContributionId.parse(sameId("con", id, text));
  for (const { by, minute, text, url } of shared)
    await Backchannel.say(id, { id: idOf(url), kind: "link", text, url }, visitor(by, minute));
  for (const { by, minute, text, votes = 0, answer, later } of asked) {
    const question = idOf(text);
    await Backchannel.say(id, { id: question, kind: "question", text }, visitor(by, minute));
    await eachAtOnce(crowd.filter((key) => key !== by).slice(0, votes), (key) =>
      Backchannel.vote(id, question, visitor(key, minute + 1)),
    );
    if (answer) await Backchannel.answer(id, question, { text: answer }, hosting(minute + 5));
    else if (later)
      await Backchannel.turn(id, question, { state: "later", revision: 1 }, hosting(minute + 5));
  }
  const over = (Date.parse(opening.until) - from) / MINUTE;
  await Backchannel.close(id, hosting(over));
  await Shelf.harvest(id, hosting(over).now);
}
