import { describe, expect, test } from "vitest";
import { Email, Profile, Topic } from "#people/model";
import { LANGUAGES } from "#platform/model";
import * as Workshop from "#workshop";
import { ASKS } from "./asks.ts";
import { NARRATIONS } from "./entries/all.ts";
import { TALKS } from "./messages.ts";
import { CAST, CIRCLE_OF } from "./people/cast.ts";
import { THREADS } from "./replies/all.ts";
import { said } from "./said.ts";
import { STORY, type When } from "./script.ts";
import { SIGNALS } from "./signals.ts";

const SHIPPED = await Workshop.shipped();

const people = new Map(CAST.map((player) => [player.key, player]));
const entries = new Map(NARRATIONS.map((narration) => [narration.key, narration]));

/** Hours since the beginning of the lobby week, on the cohort's clock. */
const hours = ({ week, day, at }: When) => {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  return (week * 7 + day - 1) * 24 + hour + minute / 60;
};
const lobbyOpens = hours({ week: 0, day: 1, at: "09:00" });
const now = hours(STORY.now);
const answers = Object.entries(THREADS).flatMap(([to, thread]) =>
  thread.map((answer) => ({ to, ...answer })),
);
const signals = Object.entries(SIGNALS).flatMap(([to, kinds]) =>
  Object.values(kinds).flatMap((keys) => keys.map((by) => ({ to, by }))),
);
/** What somebody other than the author may read in the end: a circle's entries only in that circle. */
const mayAnswer = (to: string, by: string) => {
  const {
    audience,
    climbed,
    by: author,
  } = entries.get(to) ?? { audience: "self", climbed: undefined, by: "" };
  const rung = climbed?.to ?? audience;
  if (rung === "self") return by === author;
  return rung !== "circle" || CIRCLE_OF[by] === CIRCLE_OF[author];
};

describe("the cast", () => {
  test("is two facilitators and 54 others, in at least 18 zones and 6 languages", () => {
    expect(CAST).toHaveLength(56);
    expect(CAST.filter(({ role }) => role === "facilitator").map(({ name }) => name)).toEqual([
      "Ana Duarte",
      "Tomás Rey",
    ]);
    expect(new Set(CAST.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(18);
    expect(new Set(CAST.map(({ native }) => native)).size).toBeGreaterThanOrEqual(6);
    for (const language of LANGUAGES) expect(CAST.some((player) => player.language === language)).toBe(true);
  });

  test("has profiles that a person could have saved, and addresses that reach nobody", () => {
    for (const { key, email, name, zone, language, about, organisation, topics } of CAST) {
      const profile = { name, zone, language, about, organisation, topics: [...topics] };
      expect(Profile.partial().parse(profile), key).toEqual(profile);
      expect(Email.parse(email)).toBe(email);
      expect(email).toMatch(/@example\.(org|com)$/);
    }
    expect(new Set(CAST.map(({ email }) => email)).size).toBe(CAST.length);
    expect(people.size).toBe(CAST.length);
  });

  test("sits in eleven circles of four or five, with Kenji's as everybody knows it", () => {
    const circle = (number: number) =>
      CAST.filter(({ key }) => CIRCLE_OF[key] === number).map(({ key }) => key);
    for (let number = 1; number <= 11; number++) expect([4, 5]).toContain(circle(number).length);
    expect(circle(1)).toEqual(["kenji", "marta", "idris", "linh", "paul"]);
  });
});

describe("the narrations", () => {
  test("are by people of the cast, under prompts of the workshop, between the lobby and now", () => {
    const design = SHIPPED.find(({ id }) => id === STORY.workshop)?.design;
    const prompts = new Set(design?.weeks.flatMap(({ moments }) => moments.map(({ slug }) => slug)));
    expect(entries.size).toBe(NARRATIONS.length);
    for (const narration of NARRATIONS) {
      expect(people.has(narration.by), narration.key).toBe(true);
      expect(hours(narration), narration.key).toBeGreaterThanOrEqual(lobbyOpens);
      expect(hours(narration), narration.key).toBeLessThan(now);
      if (narration.answers) expect(prompts, narration.key).toContain(narration.answers);
    }
  });

  test("adapt what their author could read, and what was there before", () => {
    const adapted = NARRATIONS.filter(({ adapts }) => adapts);
    expect(adapted.map(({ key }) => key).sort()).toEqual(["linh-newcomer", "minh-gloves", "samira-pinces"]);
    for (const { key, by, adapts = "", ...when } of adapted) {
      const origin = entries.get(adapts);
      if (!origin) throw new Error(`Nobody wrote ${adapts}.`);
      expect(mayAnswer(adapts, by), key).toBe(true);
      expect(hours(when), key).toBeGreaterThan(hours(origin));
    }
  });

  test("answer a prompt only once it is there", () => {
    const moments = SHIPPED.find(({ id }) => id === STORY.workshop)?.design.weeks.flatMap((week, index) =>
      week.moments.map((moment) => ({ ...moment, week: index + 1 })),
    );
    for (const narration of NARRATIONS) {
      const prompt = moments?.find(({ slug }) => slug === narration.answers);
      if (prompt) expect(hours(narration), narration.key).toBeGreaterThanOrEqual(hours(prompt));
    }
  });

  test("are sometimes for oneself or a circle, sometimes for the network, mostly for the cohort", () => {
    const rungs = Object.groupBy(NARRATIONS, ({ audience }) => audience);
    expect(rungs.self?.length).toBeGreaterThanOrEqual(3);
    expect(rungs.circle?.length).toBeGreaterThanOrEqual(5);
    expect(rungs.network?.length).toBeGreaterThanOrEqual(2);
    expect(rungs.cohort?.length).toBeGreaterThan(NARRATIONS.length / 2);
  });

  test("speak only of people who exist, by their names, and of topics that can be found", () => {
    for (const { key, text } of [...NARRATIONS, ...answers.map(({ to, text }) => ({ key: to, text }))]) {
      for (const [, name, of] of text.matchAll(/@\[([^\]]+)\]\(([^)]+)\)/g))
        expect(people.get(of ?? "")?.name, key).toBe(name);
      for (const [, topic] of text.matchAll(/(?:^|\s)#([^\s#.,]+)/g))
        expect(Topic.safeParse(topic).success, `${key} #${topic}`).toBe(true);
    }
  });
});

describe("the answers", () => {
  test("come from people who may read what they answer, after it was written and before now", () => {
    for (const { to, by, after } of answers) {
      const entry = entries.get(to);
      if (!entry) throw new Error(`Nobody wrote ${to}.`);
      expect(people.has(by), `${to} ${by}`).toBe(true);
      expect(mayAnswer(to, by), `${by} cannot read ${to}`).toBe(true);
      const readable = by === entry.by || !entry.climbed ? hours(entry) : hours(entry.climbed);
      expect(hours(entry) + after, `${to} ${by}`).toBeGreaterThan(readable);
      expect(hours(entry) + after, `${to} ${by}`).toBeLessThan(now);
    }
  });

  test("quote letter for letter", () => {
    for (const { to, quote } of answers) if (quote) expect(entries.get(to)?.text, to).toContain(quote);
  });

  test("leave eight people waiting, two of them for more than a day, besides those who wrote to themselves", () => {
    const answered = new Set(answers.filter(({ to, by }) => entries.get(to)?.by !== by).map(({ to }) => to));
    const waiting = NARRATIONS.filter(({ key, audience }) => audience !== "self" && !answered.has(key));
    expect(waiting.map(({ key }) => key).sort()).toEqual([
      "dilani-leaf",
      "fatou-premiere",
      "kirsten-mould",
      "marta-sixty-one",
      "paul-tool",
      "sofia-travel",
      "tariq-board",
      "viktor-inspection",
    ]);
    expect(waiting.filter((entry) => now - hours(entry) > 24).map(({ by }) => by)).toEqual([
      "dilani",
      "tariq",
    ]);
  });
});

test("what is said between two or three is said by them, in its order, and before now", () => {
  for (const { between, lines, unreadBy } of TALKS) {
    expect([2, 3]).toContain(between.length);
    for (const key of between) expect(people.has(key), key).toBe(true);
    for (const { by } of lines) expect(between).toContain(by);
    expect(lines.map(hours)).toEqual(lines.map(hours).toSorted((one, other) => one - other));
    for (const line of lines) expect(hours(line)).toBeLessThan(now);
    for (const key of unreadBy) expect([key, lines.at(-1)?.by]).not.toEqual([key, key]);
  }
});

describe("the questions", () => {
  const asked = Object.entries(ASKS);
  const authorOf = (key: string) => entries.get(key)?.by;

  test("are of every kind, about the whole and about passages, letter for letter, and not asked twice", () => {
    expect(new Set(asked.map(([, { help }]) => help)).size).toBe(4);
    expect(new Set(asked.map(([, { about }]) => about === undefined)).size).toBe(2);
    for (const [key, { question, about = "" }] of asked) {
      expect(entries.get(key)?.text, key).toContain(about);
      expect(entries.get(key)?.text, key).not.toContain(question);
    }
  });

  test("led some to change something, after the answers that helped them and before now", () => {
    const closed = asked.flatMap(([key, { changed }]) => (changed ? [{ key, ...changed }] : []));
    expect(closed.length).toBeGreaterThanOrEqual(5);
    for (const { key, after, helped } of closed) {
      expect(hours(entries.get(key) ?? STORY.now) + after, key).toBeLessThan(now);
      for (const by of helped) {
        expect(by, key).not.toBe(authorOf(key));
        expect(
          answers.some((one) => one.to === key && one.by === by && one.after < after),
          `${key} ${by}`,
        ).toBe(true);
      }
    }
  });
});

test("signals come from others who may read, each kind once a person", () => {
  for (const { to, by } of signals) {
    expect(people.has(by), `${to} ${by}`).toBe(true);
    expect(entries.get(to)?.by, to).not.toBe(by);
    expect(mayAnswer(to, by), `${by} cannot read ${to}`).toBe(true);
  }
  for (const kinds of Object.values(SIGNALS))
    for (const keys of Object.values(kinds)) expect(new Set(keys).size).toBe(keys.length);
});

test("wrapped words become paragraphs, while lists, quotations and code keep their lines", () => {
  expect(said`
    One thought
    on two lines.

    - a
    - b
      still b

    ~~~sql
    select 1;
      select 2;
    ~~~
  `).toBe("One thought on two lines.\n\n- a\n- b still b\n\n~~~sql\nselect 1;\n  select 2;\n~~~");
});
