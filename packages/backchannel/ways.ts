import { type Aside, type Contribution, isShown, type State } from "./contribution.ts";
import { LIMITS } from "./limits.ts";
import type { RoomRole } from "./seat.ts";
import { mayBecome } from "./states.ts";

/** Why something said cannot go where a moderator or a speaker sends it. */
export type Obstacle =
  | "not-moderator"
  | "hidden"
  | "no-way"
  | "no-question"
  | "into-itself"
  | "merged-already"
  | "enough-asides"
  | "nobody-asked";

/** What a speaker may do with a question that the room reads. */
const SPOKEN: readonly State[] = ["shown", "next", "answered"];

/** Why it cannot go on to that state; undefined when it can. Speakers move what the room reads, and decline nothing. */
export function turnObstacle(said: Contribution, to: State, role: RoomRole): Obstacle | undefined {
  if (role === "speaker" && (!SPOKEN.includes(to) || said.state === "declined")) return "not-moderator";
  if (said.hiddenAt) return "hidden";
  if (said.state === "merged") return "merged-already";
  return mayBecome(said, to) ? undefined : "no-way";
}

/** Why the question cannot be on the stage; undefined when it can. */
export function stageObstacle(said: Contribution): Obstacle | undefined {
  return questionObstacle(said) ?? (said.state === "next" || mayBecome(said, "next") ? undefined : "no-way");
}

/** Why the question cannot be answered in writing; undefined when it can. What was written can be written again. */
export function writtenObstacle(said: Contribution): Obstacle | undefined {
  const may = said.state === "answered" || mayBecome(said, "answered");
  return questionObstacle(said) ?? (may ? undefined : "no-way");
}

/** Why one question cannot be united with another; undefined when it can. */
export function mergeObstacle(from: Contribution, into: Contribution): Obstacle | undefined {
  if (from.id === into.id) return "into-itself";
  const obstacle = questionObstacle(from) ?? questionObstacle(into);
  if (obstacle) return obstacle;
  const open = isShown(into) && into.state !== "declined";
  return open && mayBecome(from, "merged") ? undefined : "no-way";
}

function questionObstacle({ kind, state, hiddenAt }: Contribution): Obstacle | undefined {
  if (kind !== "question") return "no-question";
  if (hiddenAt) return "hidden";
  return state === "merged" ? "merged-already" : undefined;
}

/** Why nothing can be added between the moderators and who asked; undefined when it can. They are asked before they answer. */
export function asideObstacle(
  { asides }: Pick<Contribution, "asides">,
  by: Aside["by"],
): Obstacle | undefined {
  if (asides.length >= LIMITS.asides) return "enough-asides";
  return by === "asker" && asides.length === 0 ? "nobody-asked" : undefined;
}
