import * as Cadence from "#cadence";
import type { Beat, BeatId } from "#cadence/model";
import * as People from "#people";
import type { CohortId, Ctx, PersonId } from "#people/model";
import { log, Refused, sameId, seal } from "#platform";
import { drafts } from "./drafts.ts";
import { AskFor, type Draft, EntryId } from "./model.ts";
import { writeAs } from "./write.ts";

/** Where a facilitator's own answer to a prompt waits as a draft until the prompt opens. */
export const goesFirst = (beat: BeatId) => `first:${beat}`;

/**
 * What opens together with a beat, each thing once: the hello of the lobby, in the name of the facilitator who launched
 * with it (by nobody, when they no longer host), and under a prompt what its facilitators have prepared. Nobody else's
 * words are ever shared for them.
 */
export async function openWith(id: BeatId, cohortId: CohortId, now: Date): Promise<void> {
  const { cohort, beats } = await Cadence.ofCohort(cohortId);
  const beat = beats.find((one) => one.id === id);
  if (beat?.kind !== "lobby" && beat?.kind !== "prompt" && beat?.kind !== "check-in") return;
  const hosts = await Promise.all(cohort.facilitators.map((host) => People.standIn(host.id, now)));
  const here = hosts.filter((host) => host !== undefined);
  if (beat.kind === "lobby")
    await hello(
      beat,
      here.find(({ person }) => person.id === cohort.launchedBy),
    );
  else for (const host of here) await prepared(beat, host);
}

async function hello(beat: Beat, host: Ctx | undefined) {
  if (!host || !beat.text) return;
  await once(() =>
    writeAs(
      idFor(beat, host.person.id),
      { cohort: beat.cohort, beat: beat.id, audience: "cohort", title: "", text: beat.text },
      host,
      // Everybody is welcome to answer it, and nobody is asked to.
      { wants: 0 },
    ),
  );
}

async function prepared(beat: Beat, host: Ctx) {
  const waiting = (await allDrafts(host)).filter(
    ({ about, text }) => about === goesFirst(beat.id) && text.trim() !== "",
  );
  const newest = waiting.reduce<Draft | undefined>(
    (one, other) => (one && one.savedAt > other.savedAt ? one : other),
    undefined,
  );
  if (!newest) return;
  const { id, title, text, audience = "cohort", ask } = newest;
  await once(() =>
    writeAs(
      idFor(beat, host.person.id),
      {
        cohort: beat.cohort,
        beat: beat.id,
        audience,
        title,
        text,
        draft: id,
        // A question that was begun and left empty is none.
        ask: AskFor.safeParse(ask).data,
      },
      host,
    ),
  );
}

async function allDrafts(host: Ctx) {
  const all: Draft[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await drafts({ cursor, limit: 100 }, host);
    all.push(...items);
    cursor = next;
  } while (cursor);
  return all;
}

/** The same however often the beat is told; sealed, or who knows the hosts could reckon whose it is where names are hidden. */
const idFor = (beat: Beat, by: PersonId) =>
  EntryId.parse(sameId("ent", seal("opens-with", beat.id, by).toString("base64url")));

/**
 * The beat may be told twice: what was shared with it the first time is not a failure the second. What may not be shared as
 * it is (for a circle its host is not in) stays a draft, and nobody else's words wait for it.
 */
async function once(share: () => Promise<unknown>) {
  try {
    await share();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code !== "write.conflict") log("info", "prepared words stay a draft", { code: error.code });
  }
}
