import * as Cadence from "#cadence";
import type { Beat, BeatId } from "#cadence/model";
import * as People from "#people";
import type { CohortId, Ctx, PersonId } from "#people/model";
import { Refused, sameId } from "#platform";
import { drafts } from "./drafts.ts";
import { type Draft, EntryId } from "./model.ts";
import { writeAs } from "./write.ts";

/** Where a facilitator's own answer to a prompt waits as a draft until the prompt opens. */
export const goesFirst = (beat: BeatId) => `first:${beat}`;

/**
 * What opens together with a beat, each thing once: the hello of the lobby, in the name of the facilitator who launched
 * with it, and under a prompt what its facilitators have prepared. Nobody else's words are ever shared for them.
 */
export async function openWith(id: BeatId, cohortId: CohortId, now: Date): Promise<void> {
  const { cohort, beats } = await Cadence.ofCohort(cohortId);
  const beat = beats.find((one) => one.id === id);
  if (beat?.kind !== "lobby" && beat?.kind !== "prompt" && beat?.kind !== "check-in") return;
  const hosts = await Promise.all(cohort.facilitators.map((host) => People.standIn(host.id, now)));
  const here = hosts.filter((host) => host !== undefined);
  if (beat.kind === "lobby") await hello(beat, here[0]);
  else for (const host of here) await prepared(beat, host);
}

async function hello(beat: Beat, host: Ctx | undefined) {
  if (!host || !beat.text) return;
  await once(() =>
    writeAs(
      idFor(beat, host.person.id),
      { cohort: beat.cohort, beat: beat.id, audience: "cohort", title: "", text: beat.text },
      host,
    ),
  );
}

async function prepared(beat: Beat, host: Ctx) {
  const mine = (await drafts({ limit: 100 }, host)).items;
  const waiting = mine.filter(({ about, text }) => about === goesFirst(beat.id) && text.trim() !== "");
  const newest = waiting.reduce<Draft | undefined>(
    (one, other) => (one && one.savedAt > other.savedAt ? one : other),
    undefined,
  );
  if (!newest) return;
  const { id, title, text, audience = "cohort" } = newest;
  await once(() =>
    writeAs(
      idFor(beat, host.person.id),
      { cohort: beat.cohort, beat: beat.id, audience, title, text, draft: id },
      host,
    ),
  );
}

const idFor = (beat: Beat, by: PersonId) => EntryId.parse(sameId("ent", beat.id, by));

/** The beat may be told twice: what was shared with it the first time is not a failure the second. */
async function once(share: () => Promise<unknown>) {
  try {
    await share();
  } catch (error) {
    if (!(error instanceof Refused && error.code === "write.conflict")) throw error;
  }
}
