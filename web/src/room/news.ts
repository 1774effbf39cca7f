import type { ContributionId, Room, Session } from "#backchannel/model";

type Ids = ReadonlySet<ContributionId>;

/** What somebody who listens to the page has been told of. */
export interface Told {
  readonly questions: Ids;
  readonly messages: Ids;
  readonly links: Ids;
  readonly polls: Ids;
  readonly answered: Ids;
  readonly stage: ContributionId | undefined;
  readonly state: Session["state"];
}

const ids = (list: readonly { readonly id: ContributionId }[]): Ids => new Set(list.map(({ id }) => id));

/** A room as it is told of; call it before the room changes again. */
export const toldOf = ({ questions, messages, links, polls, session }: Room): Told => ({
  questions: ids(questions),
  messages: ids(messages),
  links: ids(links),
  polls: ids(polls),
  answered: ids(questions.filter(({ state }) => state === "answered")),
  stage: session.stage,
  state: session.state,
});

const COUNTED = ["questions", "messages", "links", "polls", "answered"] as const;

/** What happened between two moments: how many of each, and what was put on stage. One's own words are no news. */
export interface News extends Readonly<Record<(typeof COUNTED)[number], number>> {
  readonly stage: ContributionId | undefined;
  readonly state: Session["state"] | undefined;
}

export function newsBetween(before: Told, now: Told, own: Ids): News | undefined {
  const counts = COUNTED.map(
    (what) =>
      [
        what,
        [...now[what]].filter((id) => !before[what].has(id) && (what === "answered" || !own.has(id))).length,
      ] as const,
  );
  const stage = now.stage !== before.stage ? now.stage : undefined;
  const state = now.state !== before.state ? now.state : undefined;
  if (counts.every(([, count]) => count === 0) && !stage && !state) return undefined;
  return { ...(Object.fromEntries(counts) as Record<(typeof COUNTED)[number], number>), stage, state };
}

interface NewsWords {
  questions(n: number): string;
  messages(n: number): string;
  links(n: number): string;
  polls(n: number): string;
  answered(n: number): string;
  stage(text: string): string;
  opened: string;
  closed: string;
}

/** One sentence for all of it: "4 new questions, 12 new messages. On stage now: …" */
export function newsSentence(news: News, words: NewsWords, onStage: string | undefined): string {
  const counts = COUNTED.filter((what) => news[what] > 0).map((what) => words[what](news[what]));
  return [
    news.state === "open" ? words.opened : news.state === "closed" ? words.closed : "",
    counts.length > 0 ? `${counts.join(", ")}.` : "",
    news.stage && onStage ? words.stage(onStage) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
