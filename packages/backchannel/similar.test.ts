import { describe, expect, test } from "vitest";
import { AGAIN, QUESTIONS } from "../../tests/e2e/room/hour/questions.ts";
import { similar } from "./similar.ts";

const among = (...texts: string[]) => texts.map((text) => ({ text }));

describe("similar questions", () => {
  test.each([
    ["Who decides that something has stopped?", "WHO DECIDES THAT SOMETHING HAS STOPPED"],
    ["Who decides that something has stopped?", "who decides if something has stopped?"],
    ["À quoi sert une réunion sans décision ?", "a quoi sert une reunion sans decision"],
    ["¿Cómo convencen a una dirección?", "Como convencen a la direccion"],
    ["Как остановить отчёт, который никто не читает?", "как остановить отчет который никто не читает"],
    ["誰も読まないレポートをどうやめますか？", "誰も読まないレポートはどうやめますか"],
    ["كيف نوقف تقريرا لا يقرؤه أحد؟", "كيف نوقف تقريراً لا يقرؤه أحد"],
  ])("%s is asked again by %s", (first, again) => {
    expect(similar(again, among("Is there coffee?", first, "Will this be recorded?"))[0]?.text).toBe(first);
  });

  test("are not found in what is only asked in the same way", () => {
    const asked = among("How do you run a meeting?", "How do you end a project?", "How do you say no?");
    expect(similar("How do you measure silence?", asked)).toEqual([]);
  });

  test("are not found for nothing, and in nothing", () => {
    expect(similar("", among("Anything?"))).toEqual([]);
    expect(similar("?!…", among("?!…"))).toEqual([]);
    expect(similar("Anything?", [])).toEqual([]);
  });

  test("come the likest first, and no more than are asked for", () => {
    const asked = among(
      "Who decides what stops?",
      "Who decides what stops here?",
      "Who decides what stops, and when?",
    );
    expect(similar("Who decides what stops here?", asked, 2).map(({ text }) => text)).toEqual([
      "Who decides what stops here?",
      "Who decides what stops?",
    ]);
  });

  test("find every repetition in an hour of questions, and hardly anything else", () => {
    const firsts: { text: string }[] = [];
    const found = { rightly: 0, wrongly: 0 };
    for (const { text, again } of QUESTIONS) {
      const [likest] = similar(text, firsts);
      if (again === undefined) firsts.push({ text });
      if (likest && likest === firsts[again ?? -1]) found.rightly++;
      else if (likest) found.wrongly++;
    }
    expect(found.rightly).toBe(AGAIN);
    expect(found.wrongly).toBeLessThanOrEqual(2);
  });
});
