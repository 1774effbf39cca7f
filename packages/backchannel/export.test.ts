import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { anId, aRoom, asked } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { inText, toMarkdown } from "./export-markdown.ts";
import { answer, close, closePoll, exported, hide, makePoll, merge, say } from "./index.ts";
import { PollRow } from "./rows.ts";
import type { Visitor } from "./seat.ts";
import type { TakenHome } from "./taken-home.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (visitor: Visitor, seconds: number): Visitor => ({
  ...visitor,
  now: new Date(NOW.getTime() + seconds * 1000),
});

/** A session with everything in it that can be said and done. */
async function anHour() {
  const made = await aRoom({
    now: NOW,
    title: "Ce que nous avons arrêté – HRN?",
    people: [{ alias: "quiet heron" }, { as: "unnamed" }],
  });
  const { session, moderator } = made;
  const [kenji, marta] = made.people as [Visitor, Visitor];
  const b = await asked(session, at(marta, 20), "Who says that we stop?");
  const a = await asked(session, at(kenji, 10), "Who decides that something has stopped?");
  await say(session.id, { id: anId(), kind: "message", text: "Hello <b>all</b>" }, at(kenji, 30));
  await say(
    session.id,
    { id: anId(), kind: "link", text: "The list", url: "https://example.org/a_b*c?q=<1>" },
    at(kenji, 40),
  );
  const held = await asked(session, at(marta, 100), "Who was the idiot?");
  const hidden = await asked(session, at(marta, 170), "Hidden?");
  await hide(session.id, hidden.id, at(moderator, 180));
  await merge(session.id, a.id, { into: b.id }, at(moderator, 190));
  await answer(session.id, b.id, { text: "The team does.\n=1+1" }, at(moderator, 200));
  const form = { type: "single" as const, options: ["Trust", "Time"] };
  const poll = await makePoll(session.id, { id: anId(), question: "First?", form }, at(moderator, 210));
  await PollRow.patch({ session: session.id, id: poll.id })
    .set({ answers: 5, results: { counts: [3, 2] } })
    .go();
  return { ...made, kenji, marta, a, b, held, hidden, poll };
}

const home = async (session: { id: TakenHome["session"]["id"] }, who: Visitor): Promise<TakenHome> =>
  JSON.parse((await exported(session.id, "json", who)).text);

describe("taking a session home", () => {
  test("brings what the room reads, in order, under the names it was said under", async () => {
    const { session, kenji, marta, a, b, poll } = await anHour();
    const taken = await home(session, kenji);
    expect(taken.questions.map(({ id, by, state, into, ways }) => [id, by, state, into, ways])).toEqual([
      [a.id, "quiet heron", "merged", b.id, 1],
      [b.id, undefined, "answered", undefined, 2],
    ]);
    expect(taken.questions[1]?.answer).toMatchObject({ text: "The team does.\n=1+1", by: "Ana Silva" });
    expect(taken.messages.map(({ text }) => text)).toEqual(["Hello <b>all</b>"]);
    expect(taken.links.map(({ url }) => url)).toEqual(["https://example.org/a_b*c?q=<1>"]);
    expect(taken.polls).toMatchObject([{ id: poll.id, answers: 5 }]);
    expect(taken.polls[0]).not.toHaveProperty("results");
    for (const { id } of [kenji, marta]) expect(JSON.stringify(taken)).not.toContain(id);
  });

  test("brings moderators what waits and what was hidden, marked, and what a poll has come to", async () => {
    const { session, moderator, kenji, marta, held, hidden } = await anHour();
    const taken = await home(session, moderator);
    expect(taken.questions.map(({ id, standing }) => [id, standing]).slice(2)).toEqual([
      [held.id, "held"],
      [hidden.id, "hidden"],
    ]);
    expect(taken.polls[0]).toMatchObject({ results: { counts: [3, 2] } });
    for (const { id } of [kenji, marta]) expect(JSON.stringify(taken)).not.toContain(id);
  });

  test("gives the same bytes every time, during it and after, in every form", async () => {
    const { session, moderator, kenji, poll } = await anHour();
    const all = async () =>
      await Promise.all(
        (["md", "csv", "json"] as const).flatMap((format) =>
          [kenji, moderator].map((who) => exported(session.id, format, who)),
        ),
      );
    const during = await all();
    expect(await all()).toEqual(during);
    await closePoll(session.id, poll.id, at(moderator, 300));
    await close(session.id, at(moderator, 3_600));
    const after = await all();
    expect(await all()).toEqual(after);
    expect(after[0]?.text).toContain("Closed 2026-03-11 15:00:00 UTC");
    expect((await home(session, kenji)).polls[0]).toMatchObject({ results: { counts: [3, 2] } });
  });

  test("has a plain name for each file, and costs three table calls", async () => {
    const { session, kenji } = await anHour();
    const { result, calls } = await tableCalls(() => exported(session.id, "csv", kenji));
    expect(result.name).toBe("ce-que-nous-avons-arrete-hrn-2026-03-11.csv");
    expect(calls).toEqual(["BatchGetItem", "Query", "Query"]);
    const other = await aRoom({ title: "生きる", now: NOW });
    expect((await exported(other.session.id, "md", other.moderator)).name).toBe("session-2026-03-11.md");
  });

  test("is for who has a seat", async () => {
    const [{ session }, elsewhere] = [await aRoom({ now: NOW }), await aRoom({ now: NOW })];
    await expect(exported(session.id, "md", elsewhere.people[0] as Visitor)).rejects.toMatchObject({
      code: "backchannel.not-seated",
    });
  });
});

describe("as a table", () => {
  test("has a row for everything, and quotes in it are quotes", async () => {
    const { session, moderator, kenji } = await anHour();
    await say(session.id, { id: anId(), kind: "message", text: 'She said "no",\nthen yes' }, at(kenji, 400));
    const { text } = await exported(session.id, "csv", moderator);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
    const rows = data.slice(0, -1);
    expect(errors.filter(({ code }) => code !== "TooFewFields")).toEqual([]);
    expect(rows.map(({ kind, standing, votes }) => [kind, standing, votes])).toEqual([
      ["question", "shown", "0"],
      ["question", "shown", "0"],
      ["question", "held", "0"],
      ["question", "hidden", "0"],
      ["link", "shown", "0"],
      ["poll", "", "5"],
      ["poll option", "", "3"],
      ["poll option", "", "2"],
      ["message", "shown", "0"],
      ["message", "shown", "0"],
    ]);
    expect(rows.at(-1)?.text).toBe('She said "no",\nthen yes');
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "'=1"])(
    "%j is text to a spreadsheet",
    async (text) => {
      const { session, moderator, people } = await aRoom({ now: NOW, people: [{ alias: "=cmd" }] });
      await asked(session, people[0] as Visitor, text);
      const csv = (await exported(session.id, "csv", moderator)).text.slice(1);
      const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
      expect(data[0]?.text?.replace(/^'/, "").trim()).toBe(text.replace(/^'/, "").trim());
      for (const value of Object.values(data[0] ?? {})) expect(value).not.toMatch(/^\s*[=+\-@＝]/);
      expect(data[0]?.by).toBe("'=cmd");
    },
  );
});

const html = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
const tagsOf = (rendered: string) => [...new Set(rendered.match(/<\w+/g) ?? [])].toSorted();
const textOf = (rendered: string) =>
  rendered
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .trim();

describe("as a text", () => {
  test("reads as a page with what was said set apart", async () => {
    const { session, kenji } = await anHour();
    const { text } = await exported(session.id, "md", kenji);
    expect(text).toBe(`# Ce que nous avons arrêté – HRN?

Ana Silva  
Opened 2026-03-11 14:00:00 UTC

## Questions

- 2026-03-11 14:00:10 UTC · quiet heron · merged: Who says that we stop? · 0 votes

  > Who decides that something has stopped?

- 2026-03-11 14:00:20 UTC · answered · 0 votes · asked in 2 ways

  > Who says that we stop?

  Answer (Ana Silva) 2026-03-11 14:03:20 UTC

  > The team does.  
  > \\=1+1

## Links

- 2026-03-11 14:00:40 UTC · quiet heron

  > The list

  <https://example.org/a_b*c?q=%3C1%3E>

## Polls

- 2026-03-11 14:03:30 UTC · First? · 5 answers

## Talk

- 2026-03-11 14:00:30 UTC · quiet heron

  > Hello \\<b\\>all\\</b\\>
`);
    expect(tagsOf(html(text))).toEqual(
      ["<a", "<blockquote", "<br", "<h1", "<h2", "<li", "<p", "<ul"].toSorted(),
    );
    expect(html(text).match(/<a /g)).toHaveLength(1);
  });

  test.each([
    "[click](https://evil.example)",
    "![x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    "<https://evil.example>",
    "see https://evil.example or www.evil.example",
    "HTTPS://evil.example WWW.evil.example mailto:a@evil.example",
    "a@evil.example",
    "# heading",
    "- list",
    "12. list",
    "7) list",
    "> quote",
    "---",
    "===",
    "| a | b |",
    "`code` ~~gone~~ **bold** _thin_",
    "[ref]: https://evil.example",
    "[^1] [ref][ref]",
    "&lt;script&gt; &copy;",
    "\\<b>",
    "    code",
    "\tcode",
    "- [ ] done",
  ])("%j stays text", (text) => {
    const rendered = html(inText(text.trim()));
    expect(tagsOf(rendered)).toEqual(["<p"]);
    expect(textOf(rendered)).toBe(text.trim());
  });

  test("stays text whatever is said", () => {
    const pieces = fc.constantFrom(
      ..."[ ] ( ) < > ! * _ ` ~ # + - = . : / \\ | & ; @ 1 a www. https:// mailto: \n".split(" "),
      " ",
      "\n\n",
      "    ",
      "x.example",
    );
    const saying = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((list) => list.join(""));
    fc.assert(
      fc.property(saying, saying, (text, by) => {
        const said = {
          id: "con_x",
          kind: "message",
          at: NOW.toISOString(),
          text: `a${text}`,
          by: `a${by.replace(/\s+/g, " ")}`,
          state: "shown",
          moments: {},
          votes: 0,
          ways: 1,
          standing: "shown",
        };
        const session = {
          id: "ses_x",
          title: by.replace(/\s+/g, " "),
          state: "open",
          language: "en",
          hosts: [],
        };
        const taken = { session, questions: [], links: [], polls: [], messages: [said] };
        const tags = tagsOf(html(toMarkdown(taken as unknown as TakenHome)));
        const known = ["<blockquote", "<br", "<h1", "<h2", "<li", "<p", "<ul"];
        expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
      }),
      { seed: 20_260_302, numRuns: 600 },
    );
  });

  test("speaks the language of the session", async () => {
    const { session, kenji } = await anHour();
    const taken = await home(session, kenji);
    const french = toMarkdown({ ...taken, session: { ...taken.session, language: "fr" } });
    expect(french).toContain("réponse donnée · 0 voix · posée de 2 façons");
    expect(french).toContain("## Sondages");
  });
});
