import { describe, expect, test } from "vitest";
import * as z from "zod";
import { clean, line, words, writing } from "./words.ts";

describe("what somebody wrote", () => {
  test("is composed, so that it is found however it was typed", () =>
    expect(clean("e\u0301te\u0301")).toBe("été"));

  test("has one kind of line end", () => expect(clean("a\r\nb\rc\u2028d")).toBe("a\nb\nc\nd"));

  test("keeps tabs, and no other control character", () =>
    expect(clean("a\u0000\tb\u001b[1m\u0085")).toBe("a\tb[1m"));

  test("half a character becomes the sign for one that is lost", () =>
    expect(clean("a\ud83d")).toBe("a\ufffd"));

  test("keeps the marks that right-to-left scripts need", () =>
    expect(clean("\u200fשלום")).toBe("\u200fשלום"));
});

describe("how much", () => {
  test("is counted as its reader would: an emoji is one", () => {
    expect(writing(3).safeParse("🎈🎈🎈").success).toBe(true);
    expect(writing(3).safeParse("🎈🎈🎈🎈").error?.issues[0]?.message).toBe(
      "At most 3 characters; this has 4.",
    );
  });

  test("counts a decomposed letter as the one letter it will be", () =>
    expect(writing(1).safeParse("e\u0301").success).toBe(true));

  test.each(["", "   ", "\n\t\n", "\u200b\u2060"])("%j is not a word", (text) =>
    expect(words(10).safeParse(text).error?.issues[0]?.message).toBe("Write at least a word."),
  );

  test("a text keeps the indent of its first line and loses the empty lines around it", () =>
    expect(words(30).parse("\n  \n    code\n\n")).toBe("    code"));

  test("is said in the document of the API, in the same characters", () => {
    expect(z.toJSONSchema(words(10))).toMatchObject({ type: "string", minLength: 1, maxLength: 10 });
    expect(z.toJSONSchema(line(10))).toMatchObject({ type: "string", maxLength: 10 });
  });

  test("a title is one line", () => expect(line(20).parse(" two \n lines\u0007 ")).toBe("two lines"));
});
