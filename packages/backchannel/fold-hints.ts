import { isDeepStrictEqual } from "node:util";
import { Contribution, isShown, mine } from "./contribution.ts";
import { reading } from "./fold-reading.ts";
import { ofKind, type Passage, rowOf } from "./fold-records.ts";

/** Who has something to read again that the room is not told: those who moderate, and some by their ids. */
export interface Concerned {
  readonly desk: boolean;
  readonly people: readonly string[];
}

/** Whether the desk and the author see something different about it, beside what the room sees. */
function privately({ before, after }: Passage): boolean {
  const [was, is] = [reading(Contribution, before), reading(Contribution, after)];
  if (!is) return was !== undefined && !isShown(was);
  if (!was) return !isShown(is);
  const own = (one: Contribution) => {
    const { heldFor, hiddenAt, asides, state } = mine(one);
    return { heldFor, hiddenAt, asides, ...(!isShown(one) && { state }) };
  };
  return !isDeepStrictEqual(own(was), own(is));
}

/** Whom a batch of changes concerns beyond what the log says. */
export function concerned(passages: readonly Passage[]): Concerned {
  const said = ofKind(passages, "contribution").filter(privately).map(rowOf);
  const muted = ofKind(passages, "room-seat").map(rowOf);
  const people = [
    ...said.flatMap(({ voice, account }) => [voice, account]),
    ...muted.flatMap(({ person, account }) => [person, account]),
  ].filter((id) => typeof id === "string");
  const desk = said.length + muted.length + ofKind(passages, "room-session").length > 0;
  return { desk, people: [...new Set(people)] };
}
