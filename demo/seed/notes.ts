import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rung, When } from "../texts/script.ts";
import type { Sketch } from "./running.ts";
import type { StoryTime } from "./story-time.ts";
import { NOTED } from "./words/noted.ts";

interface Note {
  readonly topic: string;
  readonly title: string;
  readonly markdown: string;
}

/** Who keeps a technical notebook, what about, and at what hour of Lisbon they sit down to it. */
const NOTEBOOKS: Readonly<Record<string, { topics: ReadonlySet<string>; hour: number }>> = {
  piotr: {
    topics: new Set([
      "postgres",
      "mysql",
      "sqlite",
      "unix",
      "linux",
      "vim",
      "tmux",
      "sed",
      "docker",
      "ansible",
    ]),
    hour: 19,
  },
  ravi: {
    topics: new Set([
      "rails",
      "ruby",
      "rspec",
      "python",
      "react",
      "math",
      "mac",
      "react-testing-library",
      "typescript",
    ]),
    hour: 15,
  },
  mateus: {
    topics: new Set([
      "git",
      "github",
      "http",
      "jq",
      "shell",
      "bash",
      "javascript",
      "go",
      "aws",
      "devops",
      "workflow",
    ]),
    hour: 22,
  },
};
const EACH = 20;
/** From the first evening of the run to the one before yesterday's. */
const DAYS = 15;

/** Sixty short technical notes by three people: some for the cohort, a few for nobody, most for the whole network. */
export function notesIn(time: StoryTime): Sketch[] {
  const notes = readFileSync(join(import.meta.dirname, "../til-notes.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Note);
  return Object.entries(NOTEBOOKS).flatMap(([by, { topics, hour }]) => {
    const own = notes.filter(({ topic }) => topics.has(topic));
    const chosen = [
      ...own.filter(({ title }) => NOTED[title]),
      ...own.filter(({ title }) => !NOTED[title]),
    ].slice(0, EACH);
    // What was answered must not all come first.
    const spread = chosen.toSorted((one, other) => (one.title < other.title ? -1 : 1));
    return spread.map((note, index) => sketch(note, by, evening(index, spread.length, hour), time));
  });
}

function evening(index: number, of: number, hour: number): When {
  const day = Math.floor((index * DAYS) / of);
  const minute = String((index * 17) % 60).padStart(2, "0");
  return { week: 1 + Math.floor(day / 7), day: 1 + (day % 7), at: `${hour + (index % 2)}:${minute}` };
}

/** Every fifth note nobody spoke of is for its author alone. */
function sketch({ topic, title, markdown }: Note, by: string, when: When, time: StoryTime): Sketch {
  const answers = NOTED[title] ?? [];
  const audience: Rung = answers.length > 0 ? "cohort" : title.length % 5 === 0 ? "self" : "network";
  return {
    by,
    at: time.at(when),
    alone: audience === "network",
    entry: { audience, kind: "learned", title: title.replaceAll("\\", ""), text: `${markdown}\n\n#${topic}` },
    turns: answers.map(({ by: answering, after, text }) => ({
      by: answering,
      at: time.later(when, after),
      reply: text,
    })),
  };
}
