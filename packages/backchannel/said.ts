import { Refused } from "#platform";
import type { Standing } from "./access.ts";
import type { Contribution, State } from "./contribution.ts";
import { LIMITS } from "./limits.ts";
import type { ContributionId } from "./session.ts";
import { contributionIn } from "./store.ts";
import type { Obstacle } from "./ways.ts";

const missing = () =>
  new Refused("missing", "backchannel.missing", "There is nothing like this in this room.");

/** Something said, among the rows of a room. Refused when it is not there. */
export function saidIn({ rows }: Pick<Standing, "rows">, id: ContributionId): Contribution {
  const found = contributionIn(rows, id);
  if (!found) throw missing();
  return found;
}

const no = (code: string, detail: string) => new Refused("conflict", `backchannel.${code}`, detail);

const WHY: Record<Obstacle, () => Refused> = {
  "not-moderator": () =>
    new Refused("forbidden", "backchannel.not-moderator", "Only those who moderate this room can do this."),
  hidden: () => no("hidden", "This is hidden. Bring it back first."),
  "no-way": () => no("no-way", "From where this stands now, it cannot go there."),
  "no-question": () => no("no-question", "Only questions are answered, united and put on the stage."),
  "into-itself": () => no("into-itself", "This is the same question."),
  "merged-already": () => no("merged-already", "This question was merged into another one: take that."),
  "enough-asides": () => no("enough-asides", `At most ${LIMITS.asides} asides about one thing.`),
  "nobody-asked": () => no("nobody-asked", "Nobody has asked you back about this."),
};

/** Refuse for the reason that a rule gives, when it gives one; `said` tells where a merged question went. */
export function unless(obstacle: Obstacle | undefined, said?: Contribution) {
  if (!obstacle) return;
  const { kind, code, message } = WHY[obstacle]();
  throw new Refused(kind, code, message, [], said?.into && { into: said.into });
}

/** The moments of something said, now that it reached a state: the first time is kept. */
export const reached = ({ moments }: Pick<Contribution, "moments">, state: State, now: Date) => ({
  [state]: now.toISOString(),
  ...moments,
});
