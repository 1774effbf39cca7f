import { takePart } from "../../e2e/month/answers.ts";
import { Chronicle } from "../../e2e/month/chronicle.ts";
import { followCircles } from "../../e2e/month/circles.ts";
import { daysBetween, liveThrough, momentOf, present } from "../../e2e/month/days.ts";
import { ANA, CAST } from "../../e2e/month/people.ts";
import { ARRIVALS, arrive, DAYS, gather, type Story } from "../../e2e/month/story.ts";
import type { Outloud } from "../../e2e/outloud.ts";

export const FIRST_DAY = "2027-03-01";
export const LAST_DAY = "2027-04-11";
/** Every other day each of them looks around: the cohort’s page, what is new, their inbox, and a thread or three. */
const LOOKS_EVERY = 2;
const THREADS = 3;

/** Lives the month of the e2e suite by its API alone, and looks around in it as people do who also read. */
export async function liveByApi(outloud: Outloud, say: (what: string) => void): Promise<Story> {
  const chronicle = new Chronicle(outloud);
  const ana = chronicle.meet({ ...ANA, language: "en", role: "facilitator" }, await chronicle.now());
  await ana.client.signIn();
  const { id } = await ana.client.post<{ id: string }>("/cohorts", {
    workshop: "wsh_social-learning-in-business",
    startsOn: "2027-03-08",
    zone: ANA.zone,
  });
  const text = CAST.map(({ name, email, zone, language, role }) =>
    [name, email, zone, language, role].join(","),
  ).join("\n");
  await ana.client.post(`/cohorts/${id}/lines`, { text, zone: ANA.zone });
  await ana.client.post(`/cohorts/${id}/launch`, {});
  const story = await gather(outloud, ana, id, chronicle);
  for (const [nth, day] of daysBetween(FIRST_DAY, LAST_DAY).entries()) {
    await outloud.clockTo(momentOf(day));
    if (day === LAST_DAY) break;
    await followCircles(story);
    if (nth < ARRIVALS) await arrive(story, nth);
    await DAYS[day]?.(story);
    await liveThrough(day, story.writing);
    await takePart(day, story);
    await lookAround(story, nth);
    if (nth % 7 === 6) say(`${day}: ${chronicle.entries.length} entries`);
  }
  return story;
}

async function lookAround({ chronicle, cohort }: Story, nth: number) {
  const there = present(chronicle, await chronicle.now());
  for (const { client } of there.filter((_, at) => (at + nth) % LOOKS_EVERY === 0)) {
    await client.get("/me");
    await client.get(`/cohorts/${cohort}`);
    await client.get(`/cohorts/${cohort}/beats`);
    await client.get("/inbox?limit=20");
    const { items } = await client.get<{ items: { id: string }[] }>(`/streams/${cohort}?limit=20`);
    for (const { id } of items.slice(0, THREADS)) await client.get(`/entries/${id}`);
  }
}
