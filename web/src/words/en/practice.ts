import { counting } from "../plural.ts";

const count = counting("en");

/** Words of practices: where they come from and where they go, and what somebody is trying. */
export const practice = {
  lineage: {
    title: "How this practice travelled",
    from: (name: string) => `Adapted from ${name}`,
    fromUnshared: "Adapted from something that is not shared with you",
    by: (others: number) => `Adapted by ${count(others, { one: "other", other: "others" })}`,
    andBy: (others: number) => `adapted by ${count(others, { one: "other", other: "others" })}`,
    unshared: "Something that is not shared with you",
    here: "here",
    more: (n: number) => `At least ${n} more came of it, further away from here.`,
  },
  adapt: {
    title: "What did you make of it?",
    up: "Back to it",
    lead: "Say what you did differently, and how it went. It is linked to where it came from.",
    placeholder: "What did you do, and what was different with you?",
    gone: "What you want to adapt is not shared with you any more.",
  },
  trying: {
    tab: "Trying",
    title: "How did it go?",
    onlyYou: "Only you see what you are trying, and when you are asked.",
    asked: "How did it go?",
    open: "I am trying",
    told: "I told how it went",
    unshared: "Something that is not shared with you any more",
    since: (day: string) => `since ${day}`,
    asks: (day: string) => `you are asked ${day}`,
    tell: "Tell how it went",
    tellNow: "Tell now how it goes",
    letGo: "Let it go",
    wasLetGo: "Let go. Nobody hears of it.",
    again: "Ask me again in ten days",
    willAsk: (day: string) => `You are asked again ${day}.`,
    begunOn: (day: string) => `You began to try this ${day}.`,
    toldOn: (day: string) => `You told how it went ${day}.`,
    read: "Read what you told",
    isLetGo: "You let this go.",
    empty:
      "Nothing yet. Press “I’m trying this” under something you want to try: after ten days you are asked how it went, you alone.",
    look: "See what others do",
    outcome: "How did it go?",
    outcomes: {
      worked: "It worked",
      changed: "It worked, with changes",
      "did-not-work": "It did not work",
      "not-tried": "I have not tried it",
    },
    placeholders: {
      worked: "What did you do, and what came of it?",
      changed: "What did you do differently, and why?",
      "did-not-work": "What happened? It helps the others as much.",
    },
    notTried: "That happens. Shall we ask again, or is it done with?",
    first: "It is for you alone, unless you let others read it. It is linked to where it came from.",
    closed: "Its cohort is closed: what you tell now is for you, or for the network.",
  },
};
