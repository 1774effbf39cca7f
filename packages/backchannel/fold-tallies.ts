import type { Row } from "#platform";
import type { Contribution } from "./contribution.ts";
import { ofKind, type Passage, rowOf } from "./fold-records.ts";
import { REACTIONS, Reaction } from "./frame.ts";
import { POLL_LIMITS } from "./limits.ts";
import { type Poll, PollAnswer, type Results } from "./poll.ts";
import { sameWordAs } from "./poll-answer.ts";

/** Questions and polls by their ids, as they are counted so far. */
export interface Counted {
  readonly said: ReadonlyMap<string, Contribution>;
  readonly polls: ReadonlyMap<string, Poll>;
}

const oneMore = ({ before, after }: Passage) => (after ? 1 : 0) - (before ? 1 : 0);

/** Those questions and polls whose votes and answers are other ones after what came in. */
export function counted(passages: readonly Passage[], { said, polls }: Counted): Counted {
  const votes = ofKind(passages, "room-vote");
  const votedOn = new Map<string, Contribution>();
  const answered = new Map<string, Poll>();
  for (const vote of votes) {
    const { kind, target } = rowOf(vote);
    const id = String(target);
    const question = votedOn.get(id) ?? said.get(id);
    if (kind === "vote" && question)
      votedOn.set(id, { ...question, votes: Math.max(0, question.votes + oneMore(vote)) });
    const poll = answered.get(id) ?? polls.get(id);
    if (kind === "answer" && poll) answered.set(id, withAnswer(poll, vote));
  }
  return { said: votedOn, polls: answered };
}

function withAnswer(poll: Poll, passage: Passage): Poll {
  const { results = {} } = poll;
  const less = weighed(results, passage.before, -1, poll);
  return {
    ...poll,
    answers: Math.max(0, poll.answers + oneMore(passage)),
    results: weighed(less, passage.after, 1, poll),
  };
}

/** Results with one answer more, or one less. */
function weighed(results: Results, row: Row | undefined, by: 1 | -1, { form }: Poll): Results {
  const answer = PollAnswer.safeParse(row?.value).data;
  if (!answer) return results;
  if ("words" in answer) return { words: weighedWords(results.words ?? [], answer.words, by) };
  const options = form.type === "cloud" ? 0 : form.type === "scale" ? form.steps : form.options.length;
  const counts = Array.from({ length: options }, (_, option) => results.counts?.[option] ?? 0);
  return { counts: counts.map((count, option) => count + (answer.choices.includes(option) ? by : 0)) };
}

type Words = NonNullable<Results["words"]>;

/** One person counts once for a word, however often and in whichever ways they wrote it. */
function weighedWords(words: Words, given: readonly string[], by: 1 | -1): Words {
  const cloud = new Map(words.map((entry) => [sameWordAs(entry.word), entry]));
  for (const [same, word] of new Map(given.map((one) => [sameWordAs(one), one]))) {
    const count = (cloud.get(same)?.count ?? 0) + by;
    if (count <= 0) cloud.delete(same);
    else if (cloud.has(same) || cloud.size < POLL_LIMITS.distinct)
      cloud.set(same, { word: cloud.get(same)?.word ?? word, count });
  }
  return [...cloud.values()];
}

type Reactions = Partial<Record<Reaction, number>>;

/** The totals of reactions that grew. That a reaction is forgotten after a day takes nothing away. */
export function reacted(passages: readonly Passage[], totals: Reactions): Reactions {
  const given = ofKind(passages, "room-vote")
    .filter(({ before, after }) => !before && after?.kind === "reaction")
    .flatMap(({ after }) => Reaction.safeParse(after?.value).data ?? []);
  const grown = REACTIONS.flatMap((reaction) => {
    const more = given.filter((one) => one === reaction).length;
    return more > 0 ? [[reaction, (totals[reaction] ?? 0) + more] as const] : [];
  });
  return Object.fromEntries(grown);
}
