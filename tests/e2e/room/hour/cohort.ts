import { eventually, type House, type Somebody } from "../../screens/house.ts";

/** A small cohort on its way to its first session, and three of those in it. */
export interface SmallCohort {
  readonly cohort: string;
  readonly ana: Somebody;
  readonly kenji: Somebody;
  readonly mate: Somebody;
}

const DAY = 24 * 3600_000;
const ADDRESS = { kenji: "kenji@example.org", mate: "mate@example.org" };

/** Ana, who looks after an empty house, launches a month for two others; it begins in ten days. */
export async function launchedFor(house: House): Promise<SmallCohort> {
  const ana = await house.as("ana@example.org");
  const startsOn = new Date((await house.outloud.now()).getTime() + 10 * DAY).toISOString().slice(0, 10);
  const zone = "Europe/Lisbon";
  const draft = await ana.ask<{ id: string }>("/api/cohorts", {
    workshop: "wsh_social-learning-in-business",
    startsOn,
    zone,
  });
  const text = `name,email\nKenji Mori,${ADDRESS.kenji}\nMarta Okonkwo,${ADDRESS.mate}`;
  await ana.ask(`/api/cohorts/${draft.id}/lines`, { text, zone, language: "en" });
  await ana.ask(`/api/cohorts/${draft.id}/launch`, {});
  // Who is invited comes in by a later mail than that of the invitation.
  for (const address of Object.values(ADDRESS))
    await eventually(async () => (await house.outloud.mails(address)).length).toBe(1);
  const [kenji, mate] = [await house.as(ADDRESS.kenji), await house.as(ADDRESS.mate)];
  return { cohort: draft.id, ana, kenji, mate };
}
