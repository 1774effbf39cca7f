import { createContext, createEffect, createMemo, createSignal, on, useContext } from "solid-js";
import type { ContributionId, Kind, Poll, SessionId } from "#backchannel/model";
import type { ProblemError } from "../api/problem.ts";
import { say } from "../ui/toast.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { createDrafts } from "./drafts.ts";
import { createLiveRoom } from "./live-room.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import type { Deed } from "./outbox-queue.ts";
import { createSeenPolls } from "./seen-polls.ts";
import { createVotes } from "./votes.ts";

/** What one looks at in a room; a kind of contribution has its own box there. */
export type Tab = "questions" | "talk" | "polls" | "links";
const TABS: Record<Kind, Tab> = { question: "questions", message: "talk", link: "links" };

/** Where somebody is: the room as it stands, what they do in it, and what is on its way. */
export function createHere(session: SessionId) {
  const words = useAudienceWords();
  const live = createLiveRoom(session);
  const polls = createSeenPolls(session, live);
  // Votes ask the outbox what is on its way, and the outbox tells them what arrived.
  const outbox: Outbox = createOutbox(session, {
    sent(deed, answer) {
      if (deed.do === "vote") votes.arrived(deed.about, deed.on);
      if (deed.do === "answer") {
        // First what came with it: read again at once, the results would be those from before one's own is counted.
        if (answer) polls.saw(answer as Poll);
        live.own.answered(deed.about);
      }
      if (answer && "asides" in answer) live.own.said(answer);
    },
    refused(deed: Deed, problem: ProblemError) {
      // Words that were refused stay on the screen with the reason; a tap is gone, so its reason is said.
      if (deed.do === "vote" || deed.do === "answer") say(refusalWords(problem));
    },
  });
  // A network that comes back without the browser noticing: what was read again can be written again.
  createEffect(
    on(live.standing, (now, before) => {
      if (before === "away" && now !== "away") outbox.hurry();
    }),
  );
  const votes = createVotes(live, () => outbox);
  const refusalWords = (problem: { code: string; status: number; detail: string }) =>
    words().room.refusals[problem.code] ??
    (problem.status === 0 ? words().ui.problem.offline : words().ui.problem.refused(problem));
  const drafts = createDrafts(session);
  const [tab, setTab] = createSignal<Tab>("questions");
  const questions = createMemo(() => new Map(live.room()?.questions.map((one) => [one.id, one])));
  const own = createMemo(() => new Set(live.own.mine()?.contributions.map(({ id }) => id)));
  const isAnswering = (poll: ContributionId) =>
    outbox.waiting().some(({ deed }) => deed.do === "answer" && deed.about === poll);
  return {
    session,
    live,
    outbox,
    votes,
    polls,
    drafts,
    tab,
    setTab,
    refusalWords,
    question: (id: ContributionId) => questions().get(id),
    /** What one said oneself, by its id. */
    own,
    /** Whether one's answer to a poll is on its way. */
    isAnswering,
    hasAnswered: (poll: ContributionId) =>
      isAnswering(poll) || (live.own.mine()?.answered.includes(poll) ?? false),
    /** Puts words back into the box they came from. */
    edit(kind: Kind, words: { text: string; url?: string | undefined }) {
      drafts.set(kind, { text: words.text, url: words.url ?? "" });
      setTab(TABS[kind]);
      setTimeout(() => document.getElementById(`say-${kind}`)?.focus());
    },
    /** Whether one may add something now. */
    maySpeak: () =>
      live.room()?.session.state === "open" &&
      live.own.me()?.mutedAt === undefined &&
      live.own.me()?.role !== "stage",
  };
}
export type Here = ReturnType<typeof createHere>;

const HereContext = createContext<Here>();
export const HereProvider = HereContext.Provider;

/** The room the calling component stands in. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error("This is shown outside a room.");
  return here;
}
