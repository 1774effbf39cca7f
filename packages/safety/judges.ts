import * as Cohort from "#cohort";
import type { DeskId } from "#cohort/model";
import * as People from "#people";
import type { CohortId, PersonId } from "#people/model";
import { type Case, deskFor } from "./model.ts";

/** To which desk something by somebody in a cohort goes, and who decides there. */
export async function judging(
  about: PersonId,
  cohort: CohortId | undefined,
): Promise<{ desk: DeskId; judges: readonly PersonId[] }> {
  const { desk, judges } = deskFor(about, cohort && (await Cohort.get(cohort)));
  return { desk, judges: desk === "house" ? (await People.admins()).filter((id) => id !== about) : judges };
}

/** Who decides about a case as things stand: for the system, which tells them of it. */
export async function judgesOf({ desk, author }: Pick<Case, "desk" | "author">): Promise<PersonId[]> {
  const all =
    desk === "house" ? await People.admins() : (await Cohort.get(desk)).facilitators.map(({ id }) => id);
  return all.filter((id) => id !== author.id);
}
