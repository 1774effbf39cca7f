import { Chronicle, type Person } from "../e2e/month/chronicle.ts";
import { ANA, CAST, type Guest } from "../e2e/month/people.ts";
import { Patient } from "./patient.ts";
import type { Stage } from "./stage.ts";

export const LISBON = "Europe/Lisbon";
/** Where the people are: clocks there show UTC, all year. */
const REYKJAVIK = "Atlantic/Reykjavik";
const AT_ONCE = 8;
const WORKSHOP = "wsh_social-learning-in-business";

/** Everybody and what they were answered; Ana, who hosts, is in. */
export async function openHouse(stage: Stage) {
  const chronicle = new Chronicle(stage, (email) => new Patient(stage, email));
  const ana = chronicle.meet({ ...ANA, language: "en", role: "facilitator" }, await chronicle.now());
  await ana.client.signIn();
  await chronicle.recognise(ana);
  return { chronicle, ana };
}

/** A draft with these people on its list. */
export async function prepared({ client }: Person, startsOn: string, guests: readonly Guest[]) {
  const draft = { title: "A month", workshop: WORKSHOP, startsOn, zone: LISBON };
  const { id } = await client.post<{ id: string }>("/cohorts", draft);
  const lines = guests.map(({ name, email, zone, language, role }) =>
    [name, email, zone, language, role].join(","),
  );
  await client.post(`/cohorts/${id}/lines`, { text: lines.join("\n"), zone: LISBON });
  return id;
}

/** A launched cohort in which all of these have pressed the button of their invitation. */
export async function aCohort(
  stage: Stage,
  { chronicle, ana }: Awaited<ReturnType<typeof openHouse>>,
  { startsOn, people }: { startsOn: string; people: number },
): Promise<{ cohort: string; people: Person[] }> {
  const guests = CAST.slice(0, people).map((guest) => ({ ...guest, zone: REYKJAVIK }));
  const cohort = await prepared(ana, startsOn, guests);
  await ana.client.post(`/cohorts/${cohort}/launch`, {});
  await stage.clockBy("PT1M");
  const now = await chronicle.now();
  const met = guests.map((guest) => chronicle.meet(guest, now));
  const comeIn = async (person: Person) => {
    await person.client.accept();
    await chronicle.recognise(person);
  };
  for (let from = 0; from < met.length; from += AT_ONCE)
    await Promise.all(met.slice(from, from + AT_ONCE).map(comeIn));
  return { cohort, people: met };
}
