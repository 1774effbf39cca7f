import type { Language } from "#platform/model";
import type { State } from "./contribution.ts";
import { firstOf } from "./first-words.ts";
import type { PollAtHome, SaidAtHome, TakenHome } from "./taken-home.ts";

/** A session as a text to read, to keep, and to print. */
export function toMarkdown({ session, questions, links, polls, messages }: TakenHome): string {
  const words = WORDS[session.language];
  const titles = new Map(questions.map(({ id, text }) => [id, oneLine(text)]));
  const chapter = (title: string, items: readonly string[]) =>
    items.length > 0 ? [`## ${title}\n\n${items.join("\n\n")}`] : [];
  const facts = [session.hosts.map(inText).join(", "), ...moments(words, session)].filter(Boolean);
  return `${[
    `# ${inText(session.title)}`,
    facts.join("  \n"),
    ...chapter(
      words.questions,
      questions.map((one) => saidItem(one, words, titles)),
    ),
    ...chapter(
      words.links,
      links.map((one) => saidItem(one, words, titles)),
    ),
    ...chapter(
      words.polls,
      polls.map((poll) => pollItem(poll, words)),
    ),
    ...chapter(
      words.talk,
      messages.map((one) => saidItem(one, words, titles)),
    ),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

const moments = (words: Words, { openedAt, closedAt }: TakenHome["session"]) => [
  ...(openedAt ? [`${words.opened} ${moment(openedAt)}`] : []),
  ...(closedAt ? [`${words.closed} ${moment(closedAt)}`] : []),
];

/** `2026-03-11 14:00:05 UTC`. */
const moment = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;

function saidItem(said: SaidAtHome, words: Words, titles: ReadonlyMap<string, string>): string {
  const { kind, at, by, text, url, state, votes, ways, into, answer, standing } = said;
  const facts = [
    moment(at),
    by && inText(by),
    kind === "question" && `${words.states[state]}${into ? `: ${titles.get(into) ?? ""}` : ""}`,
    kind === "question" && words.votes(votes),
    ways > 1 && words.ways(ways),
    standing !== "shown" && words[standing],
  ].filter(Boolean);
  const parts = [
    `- ${facts.join(" · ")}`,
    quoted(text),
    ...(url ? [`<${url.replace(/[\s<>\\]/g, encodeURIComponent)}>`] : []),
    ...(answer
      ? [`${words.answer}${answer.by && ` (${inText(answer.by)})`} ${moment(answer.at)}`, quoted(answer.text)]
      : []),
  ];
  return parts.map((part, first) => (first ? indented(part) : part)).join("\n\n");
}

function pollItem({ question, openedAt, answers, form, results }: PollAtHome, words: Words): string {
  const label = (at: number) =>
    form.type === "single" || form.type === "multiple" ? inText(form.options[at] ?? "") : `${at + 1}`;
  const lines = [
    ...(results?.counts ?? []).map((count, at) => `${label(at)}: ${count}`),
    ...(results?.words ?? []).map(({ word, count }) => `${inText(word)}: ${count}`),
  ];
  const told = lines.map((line) => indented(`- ${line}`)).join("\n");
  return `- ${moment(openedAt)} · ${inText(question)} · ${words.answers(answers)}${told && `\n\n${told}`}`;
}

const indented = (text: string) => text.replace(/^(?=.)/gm, "  ");

/** What somebody wrote, set apart, line for line. */
const quoted = (text: string) =>
  text
    .split("\n")
    .map((line) => `> ${inText(line.trim())}`.trimEnd())
    .join("  \n")
    .replace(/^> {2}$/gm, ">");

const oneLine = (text: string) => inText(firstOf(text.replace(/\s+/g, " "), 120));

/**
 * Text that stays text: no sign in it makes a heading, a list, an emphasis, a picture, a table, a link or HTML, and an
 * address that somebody typed is not followed either.
 */
export const inText = (text: string) =>
  text
    .replace(/[\\`*_[\]<>&|~@]/g, "\\$&")
    .replace(/^(\s*)([-+=#]|:(?=-))/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(www)\./gi, "$1\\.")
    .replace(/(mailto|xmpp):/gi, "$1\\:");

interface Words {
  readonly questions: string;
  readonly links: string;
  readonly polls: string;
  readonly talk: string;
  readonly opened: string;
  readonly closed: string;
  readonly answer: string;
  readonly held: string;
  readonly hidden: string;
  readonly states: Record<State, string>;
  readonly votes: (many: number) => string;
  readonly ways: (many: number) => string;
  readonly answers: (many: number) => string;
}

const WORDS: Record<Language, Words> = {
  en: {
    questions: "Questions",
    links: "Links",
    polls: "Polls",
    talk: "Talk",
    opened: "Opened",
    closed: "Closed",
    answer: "Answer",
    held: "waits for review",
    hidden: "not shown",
    states: {
      asked: "asked",
      shown: "open",
      next: "next",
      answered: "answered",
      later: "later",
      declined: "declined",
      merged: "merged",
    },
    votes: (many) => (many === 1 ? "1 vote" : `${many} votes`),
    ways: (many) => `asked in ${many} ways`,
    answers: (many) => (many === 1 ? "1 answer" : `${many} answers`),
  },
  fr: {
    questions: "Questions",
    links: "Liens",
    polls: "Sondages",
    talk: "Conversation",
    opened: "Ouverture",
    closed: "Clôture",
    answer: "Réponse",
    held: "attend une relecture",
    hidden: "non affiché",
    states: {
      asked: "posée",
      shown: "ouverte",
      next: "la suivante",
      answered: "réponse donnée",
      later: "plus tard",
      declined: "écartée",
      merged: "réunie à une autre",
    },
    votes: (many) => `${many} voix`,
    ways: (many) => `posée de ${many} façons`,
    answers: (many) => (many < 2 ? `${many} réponse` : `${many} réponses`),
  },
};
