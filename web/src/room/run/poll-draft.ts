import { POLL_LIMITS, type Poll } from "#backchannel/model";

export const FORMS = ["single", "multiple", "scale", "cloud"] as const;
export type FormName = (typeof FORMS)[number];

/** A poll while it is written: everything is kept when one changes one's mind about how people answer. */
export interface PollDraft {
  readonly question: string;
  readonly form: FormName;
  readonly options: readonly string[];
  readonly steps: number;
  readonly low: string;
  readonly high: string;
}

export const EMPTY: PollDraft = {
  question: "",
  form: "single",
  options: ["", ""],
  steps: 5,
  low: "",
  high: "",
};

/** What the room would be asked; undefined while something is missing. Answers left empty are left out. */
export function pollOf(draft: PollDraft): Pick<Poll, "question" | "form"> | undefined {
  const question = draft.question.trim();
  if (!question) return undefined;
  switch (draft.form) {
    case "cloud":
      return { question, form: { type: "cloud" } };
    case "scale":
      return {
        question,
        form: { type: "scale", steps: draft.steps, low: draft.low.trim(), high: draft.high.trim() },
      };
    case "single":
    case "multiple": {
      const options = draft.options.map((option) => option.trim()).filter(Boolean);
      return options.length >= POLL_LIMITS.fewest
        ? { question, form: { type: draft.form, options } }
        : undefined;
    }
  }
}

/** The draft with one more place for an answer, as long as there may be more. */
export const withOption = (draft: PollDraft): PollDraft =>
  draft.options.length < POLL_LIMITS.options ? { ...draft, options: [...draft.options, ""] } : draft;
