import { describe, expect, test } from "vitest";
import { anchorIn, findPassage } from "./anchor.ts";

const TEXT = `Our month-end checklist went from 61 steps to 23 because two people finally sat together. I wrote down what they said to each other, not the steps.

Every accrual used to be a ticket, and every ticket had an owner who had never met the person the number came from. When Beata explained why she rounds up, Janek deleted nine checks that existed to catch her rounding.

What surprised me: the steps were apologies. Each one remembered a day on which somebody had been blamed.`;

/** A passage as somebody marks it: the words between two signs. */
function marked(text: string, words: string, nth = 0) {
  let at = text.indexOf(words);
  for (let n = 0; n < nth; n++) at = text.indexOf(words, at + 1);
  if (at === -1) throw new Error(`No ${words} here.`);
  const end = at + words.length;
  return { text: words, before: text.slice(Math.max(0, at - 40), at), after: text.slice(end, end + 40) };
}

/** What is found of it in a text, and whether it reads differently; nothing when it is gone. */
function found(text: string, passage: ReturnType<typeof marked>) {
  const anchor = anchorIn(text, passage);
  return anchor && { words: text.slice(anchor.start, anchor.end), changed: anchor.changed };
}

const OWNER = "every ticket had an owner who had never met the person the number came from";
const owner = marked(TEXT, OWNER);
const apologies = marked(TEXT, "apologies");

describe("word for word", () => {
  test("a passage is found wherever its paragraph was moved to", () => {
    const moved = TEXT.split("\n\n").reverse().join("\n\n");
    expect(found(moved, owner)).toEqual({ words: OWNER, changed: false });
    expect(found(moved, apologies)).toEqual({ words: "apologies", changed: false });
  });

  test("of equal passages the one whose surroundings fit best is meant, whatever was written before it", () => {
    const text = "The steps were long. Then the steps were short. At last the steps were gone.";
    const second = marked(text, "the steps were", 0);
    const edited = `The steps were first. ${text}`;
    expect(findPassage(edited, second)).toBe(edited.indexOf("the steps were short"));
    expect(findPassage(text, { ...second, text: "gone away" })).toBe(-1);
  });

  test("a short one that stands where nothing is as it was is another one", () => {
    const text = TEXT.replace("the steps were apologies", "nobody likes a list");
    expect(found(`${text} I hate apologies!`, marked(TEXT, "were"))).toBeUndefined();
    expect(found("apologies", { text: "apologies", before: "", after: "" })).toMatchObject({
      changed: false,
    });
  });

  test("other line ends and other quotation marks change nothing", () => {
    const passage = marked("It’s what we said to each other, at night.", "It’s what we said to each other");
    expect(found("Well. It's what we\nsaid to each\nother, at night.", passage)).toEqual({
      words: "It's what we\nsaid to each\nother",
      changed: false,
    });
  });
});

describe("with other words in it", () => {
  test("a passage is found around what was mended, put in and left out", () => {
    for (const [from, to] of [
      ["never met the person", "never once met the woman"],
      ["had an owner who had never met", "had an owner, often in another country, who had never met"],
      ["who had never met the person the number came from", "who had not met the person behind the number"],
      ["every ticket had an owner", "Each ticket had an owner"],
    ] as const) {
      const edited = TEXT.replace(from, to);
      const anchor = found(edited, owner);
      expect(anchor?.changed, to).toBe(true);
      expect(anchor?.words, to).toContain("ticket had an owner");
      expect(anchor?.words, to).not.toContain("Beata");
    }
  });

  test("and moved, it is found where it is now, not where something else stands instead", () => {
    const [first = "", second = "", third = ""] = TEXT.split("\n\n");
    const sentence = second.replace("never met the person", "never seen the person");
    const edited = [first, "Here is something new about a whole other thing.", third, sentence].join("\n\n");
    expect(found(edited, owner)).toEqual({
      words: OWNER.replace("never met", "never seen"),
      changed: true,
    });
  });

  test("of two alike the one whose surroundings fit is meant", () => {
    const line = "we ask who counts, and we write down the name";
    const text = `On Monday ${line}. On Friday ${line}.`;
    const friday = marked(text, line, 1);
    const edited = text.replaceAll("write down", "note");
    expect(anchorIn(edited, friday)?.start).toBe(edited.lastIndexOf("we ask"));
    expect(anchorIn(edited, marked(text, line))?.start).toBe(edited.indexOf("we ask"));
  });

  test("keeps the full stop it ended with", () => {
    const passage = marked(TEXT, "Each one remembered a day on which somebody had been blamed.");
    expect(found(TEXT.replace("been blamed", "got blamed"), passage)?.words).toBe(
      "Each one remembered a day on which somebody had got blamed.",
    );
  });
});

describe("replaced", () => {
  test("a word is found by what stands around it", () => {
    expect(found(TEXT.replace("apologies", "scars"), apologies)).toEqual({ words: "scars", changed: true });
    const whole = marked(TEXT, "I wrote down what they said to each other, not the steps.");
    const other = TEXT.replace(whole.text, "Here is the talk they had.");
    expect(found(other, whole)).toMatchObject({ words: "Here is the talk they had.", changed: true });
  });

  test("the beginning and the end of a text are surroundings too", () => {
    const text = "Some short words. And then the rest of it goes on.";
    expect(found(`Others. ${text.slice(18)}`, marked(text, "Some short words."))).toEqual({
      words: "Others.",
      changed: true,
    });
    expect(found("All of it is new", { text: "Nothing is as it was", before: "", after: "" })).toMatchObject({
      words: "All of it is new",
      changed: true,
    });
  });

  test("by something much longer it is gone, and so it is when it was taken out or the text is another", () => {
    expect(found(TEXT.replace("apologies", "x ".repeat(60)), apologies)).toBeUndefined();
    expect(found(TEXT.replace(` and ${OWNER}`, ""), owner)).toBeUndefined();
    expect(found("We grow trees now.", owner)).toBeUndefined();
    expect(found("", owner)).toBeUndefined();
  });
});

describe("in every script", () => {
  test("Japanese, which puts no blanks between words", () => {
    const text =
      "月末の締めは六十一の手順から二十三になった。驚いたのは、手順がすべて謝罪だったことだ。誰かが責められた日の記憶。";
    const passage = marked(text, "手順がすべて謝罪だったことだ");
    expect(found(`はじめに。${text}`, passage)).toEqual({ words: passage.text, changed: false });
    expect(found(text.replace("謝罪", "お詫び"), passage)).toEqual({
      words: "手順がすべてお詫びだったことだ",
      changed: true,
    });
    expect(found(text.replace("謝罪", "言い訳"), marked(text, "謝罪"))).toEqual({
      words: "言い訳",
      changed: true,
    });
  });

  test("Chinese and Latin in one sentence", () => {
    const text = "我们用PDCA循环来检查每一步，但是没有人问为什么要检查。";
    const passage = marked(text, "没有人问为什么要检查");
    expect(found(text.replace("为什么要", "为何还要"), passage)).toEqual({
      words: "没有人问为何还要检查",
      changed: true,
    });
  });

  test("Arabic and Hebrew, from right to left, with vowels", () => {
    const arabic = "كانت القائمة طويلة جدا، وكل خطوة فيها كانت اعتذارا عن يوم قديم. ثم جلسنا معا.";
    const steps = marked(arabic, "وكل خطوة فيها كانت اعتذارا");
    expect(found(`مقدمة. ${arabic}`, steps)).toEqual({ words: steps.text, changed: false });
    expect(found(arabic.replace("خطوة", "مرحلة"), steps)).toEqual({
      words: "وكل مرحلة فيها كانت اعتذارا",
      changed: true,
    });
    const hebrew = "הרשימה הייתה ארוכה, וְכָל צעד היה התנצלות על יום אחד ישן.";
    const each = marked(hebrew, "וְכָל צעד היה התנצלות");
    expect(found(hebrew.replace("התנצלות", "סליחה"), each)).toEqual({
      words: "וְכָל צעד היה סליחה",
      changed: true,
    });
  });

  test("emoji, whole", () => {
    const text = "We marked each step 🎈 that nobody needed 👩🏽‍🔧 and let it go.";
    const passage = marked(text, "step 🎈 that nobody needed 👩🏽‍🔧");
    const anchor = found(text.replace("nobody needed", "no one needed"), passage);
    expect(anchor).toEqual({ words: "step 🎈 that no one needed 👩🏽‍🔧", changed: true });
    expect(found(text.replace("🎈", "🎉"), marked(text, "🎈"))).toEqual({ words: "🎉", changed: true });
  });
});

test("a passage of a page is looked for in a text of a book, and given up where it would take too long", () => {
  const words = (many: number, from: number) =>
    Array.from({ length: many }, (_, n) => `word${(n * 7919 + from) % 9973}`).join(" ");
  const book = `${words(6_000, 1)} ${words(160, 5)} ${words(2_000, 3)}`;
  const page = { text: words(160, 5).replace("word5 ", "other "), before: "", after: "" };
  expect(found(book, page)).toMatchObject({ words: words(160, 5), changed: true });
  const endless = "字".repeat(50_000);
  expect(anchorIn(endless, { text: `${"字".repeat(900)}文`, before: "", after: "" })).toBeUndefined();
});
