import { type ContributionId, mayBecome, type Shown } from "#backchannel/model";

/** Everything a moderator can do to a question that the room sees. */
export type Doing =
  | "stage"
  | "unstage"
  | "next"
  | "notNext"
  | "answered"
  | "later"
  | "decline"
  | "back"
  | "hide"
  | "mute"
  | "merge"
  | "write"
  | "rewrite"
  | "askBack";

const MUCH = 2;

/** What can be done to a question as it stands: the few that are wanted most, and the rest. */
export function doable(
  question: Shown,
  stage: ContributionId | undefined,
): { first: readonly Doing[]; more: readonly Doing[] } {
  const staged = question.id === stage;
  const open = question.state === "shown" || question.state === "next";
  const may = (state: Parameters<typeof mayBecome>[1]) => mayBecome(question, state);
  const all: (Doing | false)[] = staged
    ? [may("answered") && "answered", "unstage", may("later") && "later"]
    : [
        open && "stage",
        question.state === "shown" && "next",
        !open && may("shown") && "back",
        question.state === "next" && "notNext",
        may("answered") && "answered",
        may("later") && "later",
      ];
  const rest: (Doing | false)[] = [
    question.answer ? "rewrite" : "write",
    "askBack",
    may("merged") && "merge",
    may("declined") && "decline",
    "hide",
    "mute",
  ];
  const known = [...all, ...rest].filter((doing) => doing !== false);
  return { first: known.slice(0, MUCH), more: known.slice(MUCH) };
}
