import type { Poll } from "#backchannel/model";

/** One line of a poll's results: how many chose it, of all who answered. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  /** From 0 to 1, of those who answered. */
  readonly share: number;
  /** Whether most chose it; several may. */
  readonly most: boolean;
}

const WORDS = 12;

const labelled = ({ form, results }: Pick<Poll, "form" | "results">): { label: string; count: number }[] => {
  const counts = results?.counts ?? [];
  switch (form.type) {
    case "single":
    case "multiple":
      return form.options.map((label, at) => ({ label, count: counts[at] ?? 0 }));
    case "scale":
      return Array.from({ length: form.steps }, (_, at) => ({ label: `${at + 1}`, count: counts[at] ?? 0 }));
    case "cloud":
      return (results?.words ?? [])
        .toSorted((one, other) => other.count - one.count)
        .slice(0, WORDS)
        .map(({ word, count }) => ({ label: word, count }));
  }
};

/** The results of a poll as bars, in the order of its options; of words, the ones said most. */
export function bars(poll: Pick<Poll, "form" | "results" | "answers">): Bar[] {
  const lines = labelled(poll);
  const top = Math.max(1, ...lines.map(({ count }) => count));
  return lines.map(({ label, count }) => ({
    label,
    count,
    share: poll.answers > 0 ? Math.min(1, count / poll.answers) : 0,
    most: count === top,
  }));
}

/** The mean of a scale, when somebody has answered. */
export function meanOf({ form, results }: Pick<Poll, "form" | "results">): number | undefined {
  if (form.type !== "scale") return undefined;
  const counts = results?.counts ?? [];
  const answers = counts.reduce((sum, count) => sum + count, 0);
  return answers > 0 ? counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / answers : undefined;
}
