import * as Cadence from "#cadence";
import * as Cohort from "#cohort";
import { writingRefusal } from "#cohort/model";
import * as Journal from "#journal";
import type { Entry } from "#journal/model";
import type { CircleId, CohortId } from "#people/model";
import { type Row, rowsAt, slice } from "#platform";
import type { ReadRing } from "./choosing.ts";

/** As many as are looked at in one Query. Most of the time no more than these wait. */
const PAGE = 25;

const near = (circle: CircleId, after?: string) =>
  slice({ index: "near", pk: `NEAR#${circle}`, after, limit: PAGE });

/** At the head of what a cohort offers stands the cohort itself: whoever chooses learns at once whether it is open. */
const far = (cohort: CohortId, after?: string) =>
  slice({ index: "far", pk: `FAR#${cohort}`, after, limit: PAGE });

export interface Rings {
  /** What is offered in a circle and in its cohort, page by page, one Query each. */
  readonly read: ReadRing;
  /** What is offered in another circle alone. */
  readonly within: (circle: CircleId) => ReadRing;
}

/** What is offered around somebody; in the tail only what answers a check-in. Refused where nothing may be answered now. */
export function ringsOf(cohort: CohortId, circle: CircleId | undefined): Rings {
  const first = far(cohort);
  const open = first.then(({ rows }) => answerableIn(cohort, rows));
  // Whoever reads a ring awaits it; until then its refusal is nobody's.
  open.catch(() => undefined);
  const offered = async (page: ReturnType<typeof slice> | undefined) => {
    const { rows, end } = (await page) ?? { rows: [] };
    const isOpen = await open;
    return { offers: Journal.offersIn(rows).filter(({ entry }) => isOpen(entry)), end };
  };
  return {
    read: (ring, after) =>
      offered(
        ring === "near" ? circle && near(circle, after) : after === undefined ? first : far(cohort, after),
      ),
    within: (other) => (ring, after) => offered(ring === "near" ? near(other, after) : undefined),
  };
}

/** What may be answered in a cohort now. Refused when nothing may. */
async function answerableIn(id: CohortId, rows: readonly Row[]): Promise<(entry: Entry) => boolean> {
  const state =
    Cohort.stateIn(rows, id) ?? Cohort.stateIn(await rowsAt([Cohort.stateKey(id)]), id) ?? "closed";
  const refusal = writingRefusal(state, true);
  if (refusal) throw Journal.closed(refusal);
  if (state !== "tail") return () => true;
  const checkIns = new Set(
    (await Cadence.monthOf(id)).filter(({ kind }) => kind === "check-in").map((beat) => beat.id),
  );
  return ({ beat }) => beat !== undefined && checkIns.has(beat);
}
