import type { ContributionId, State } from "#backchannel/model";

/** One's own thing, as far as its fate goes: where it stands, whether it is hidden, how many words went to and fro. */
export interface Standing {
  readonly id: ContributionId;
  readonly state: State;
  readonly hiddenAt: string | undefined;
  readonly onStage: boolean;
  readonly asked: number;
}

export type ToldOf =
  | "answered"
  | "later"
  | "declined"
  | "merged"
  | "hidden"
  | "shown"
  | "next"
  | "onStage"
  | "asked";

/** What somebody is told of what is theirs, when it stands differently from before; what is new is no news to its author. */
export function toldBetween(before: readonly Standing[], now: readonly Standing[]): ToldOf[] {
  const was = new Map(before.map((one) => [one.id, one]));
  return now.flatMap(({ id, state, hiddenAt, onStage, asked }): ToldOf[] => {
    const old = was.get(id);
    if (!old) return [];
    if (hiddenAt && !old.hiddenAt) return ["hidden"];
    // One's own answer makes it longer too: the moderators' words come first, at odd places.
    if (asked > old.asked && asked % 2 === 1) return ["asked"];
    if (onStage && !old.onStage) return ["onStage"];
    // What goes on stage becomes next as well, and that may be heard of a moment later: the stage was the news.
    if (state === old.state || (state === "next" && onStage)) return [];
    if (state === "shown") return old.state === "asked" ? ["shown"] : [];
    return state === "asked" ? [] : [state];
  });
}
