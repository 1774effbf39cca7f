import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marksIn } from "./marks.ts";

const topics = (text: string) => marksIn(text).topics;
const mentions = (text: string) => marksIn(text).mentions;
const marta = "@[Marta Kowalska](per_01J0000000000000000000MART)";
const kenji = "@[Kenji](per_01J0000000000000000000KENJ)";

describe("topics", () => {
  test.each([
    ["what I learned about #feedback today", ["feedback"]],
    ["#Retro, #retro and #RETRO are one", ["retro"]],
    ["(#one) “#two” #three.", ["one", "two", "three"]],
    ["#working-out-loud #part_2 #trailing-", ["working-out-loud", "part_2", "trailing"]],
    [
      "#été #ünïcode #обучение #φάρος #学习 #기록 #تعلم",
      ["été", "ünïcode", "обучение", "φάρος", "学习", "기록", "تعلم"],
    ],
    ["#हिन्दी is written with marks", ["हिन्दी"]],
    ["今日は#学習、明日も", ["学習"]],
  ])("%s", (text, found) => expect(topics(text)).toEqual(found));

  test.each([
    ["a heading", "# Retro\n## More"],
    ["a number", "issue #42 and #1"],
    ["inside a word", "C#minor and foo#bar"],
    ["an escape", "\\#quiet"],
    ["an entity", "&#39;s and &#x27;s"],
    [
      "an address",
      "https://example.org/page#part <https://example.org/#part> [there](https://example.org#part)",
    ],
    ["a path", "docs/#part"],
    ["code", "`#define` and ``a ` #b``"],
    ["a block of code", "```css\n#id { }\n```\n~~~\n#x\n~~~"],
    ["a block of code that never ends", "before\n```\n#id"],
    ["far too long", `#${"a".repeat(51)}`],
  ])("%s is none", (_, text) => expect(topics(text)).toEqual([]));

  test("what follows a block of code counts again", () =>
    expect(topics("#before\n```\n#inside\n```\n#after")).toEqual(["before", "after"]));

  test("stray backticks in two paragraphs do not make code of what is between", () =>
    expect(topics("a ` here #one\n\nand #two ` there")).toEqual(["one", "two"]));
});

describe("mentions", () => {
  test("are the people that a text names, each once", () =>
    expect(mentions(`${marta} and ${kenji}, and ${marta} again`)).toEqual([
      "per_01J0000000000000000000MART",
      "per_01J0000000000000000000KENJ",
    ]));

  test.each([
    ["code", `\`${marta}\``],
    ["an escape", `\\${marta}`],
    ["a link", "[Marta](per_01J0000000000000000000MART)"],
    ["an id that is none", "@[Marta](per_!)"],
  ])("%s is none", (_, text) => expect(mentions(text)).toEqual([]));

  test("a topic in a name is not the text's", () =>
    expect(topics("@[the #one](per_01J0000000000000000000MART)")).toEqual([]));
});

test("any text is read without failing, and what is found fits the store", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      for (const topic of marksIn(`#${text} \`\`\` #${text}`).topics)
        expect(topic.length).toBeLessThanOrEqual(50);
    }),
  );
});

/** Read to their end from every beginning, texts this long would keep a machine busy for minutes: the test would not end. */
test.each(["](", "<a:", "a.", "@[", "`a", "```\n~~~\n", "#"])(
  "a long text of nothing but %j is read",
  (piece) => {
    expect(marksIn(piece.repeat(300_000 / piece.length)).mentions).toEqual([]);
  },
);
