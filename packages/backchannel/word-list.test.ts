import { expect, test } from "vitest";
import { hasListed, heldFor } from "./word-list.ts";

const listed = (text: string, languages = ["en"], own: string[] = []) => hasListed(text, { languages, own });
const kept = (hold: boolean) => ({
  settings: { hold, slow: 0 },
  words: { languages: ["en"], own: ["budget"] },
});

test("a word of the list is found as a whole word, and not within another", () => {
  expect(listed("Only an idiot asks that.")).toBe(true);
  expect(listed("What an idiotic, shitake, Scunthorpe thing")).toBe(false);
  expect(listed("Pass the assessment as a class")).toBe(false);
});

test("case, accents and width make no other word", () => {
  expect(listed("IDIOT")).toBe(true);
  expect(listed("ídìöt")).toBe(true);
  expect(listed("ｉｄｉｏｔ and 𝓲𝓭𝓲𝓸𝓽")).toBe(true);
  expect(listed("Quel cretin", ["fr"])).toBe(true);
  expect(listed("Was für ein ARSCHLOECHER, ARSCHLÖCHER", ["de"])).toBe(true);
  expect(listed("so eine scheisse", ["de"])).toBe(true);
});

test.each([
  "i d i o t",
  "i.d.i.o.t",
  "idi.ot",
  "idiooooot",
  "IIIDIOT",
  "1d10t",
  "id!ot",
  "id*ot",
  "i**ot",
  "id\u200biot",
  "i\u00addiot",
  "idi\u043et",
  "«idiot!»",
  "*idiot*",
  "you-idiot",
])("the disguise %s is seen through", (text) => {
  expect(listed(`Such an ${text} again`)).toBe(true);
});

test.each([
  "a b c d",
  "5 o’clock in 1 of 70 rooms!",
  "2 * 3 * 4",
  "**bold** and *thin*",
  "Как дела, сосед?",
  "",
  "🙂",
])("%s is no insult", (text) => {
  expect(listed(text, ["en", "fr", "de", "es", "pt", "it"])).toBe(false);
});

test("a word of one language is none of another whose list is not chosen", () => {
  expect(listed("Bitte, wo ist die Bite?", ["en", "de"])).toBe(false);
  expect(listed("merde alors", ["fr"])).toBe(true);
  expect(listed("merde alors", ["en"])).toBe(false);
  expect(listed("anything", ["zz"])).toBe(false);
});

test("several words count one after the other", () => {
  expect(listed("Please shut up now")).toBe(true);
  expect(listed("Shut-up")).toBe(true);
  expect(listed("Is the shop shut, or up the road?")).toBe(false);
  expect(listed("Fils de pute", ["fr"])).toBe(true);
});

test.each(["en", "fr", "de", "es", "pt", "it"])(
  "the list of %s finds each of its words",
  async (language) => {
    const lists: Record<string, readonly string[]> = await import(`./word-lists/${language}.ts`);
    const words = lists[language] ?? [];
    expect(words.length).toBeGreaterThan(25);
    for (const word of words) expect([word, listed(`– ${word}, he said`, [language])]).toEqual([word, true]);
  },
);

test("a room may add words of its own, in any script", () => {
  expect(listed("Tell us about Projet Éclipse!", [], ["projet eclipse"])).toBe(true);
  expect(listed("お前はばかだ", [], ["ばか"])).toBe(true);
  expect(listed("はかまいり", [], ["ばか"])).toBe(false);
  expect(listed("你是笨 蛋吗", [], ["笨蛋"])).toBe(true);
  expect(listed("이 바보야", [], ["바보"])).toBe(true);
  expect(listed("Ах ты дурак", [], ["ДУРАК"])).toBe(true);
  expect(listed("No 🖕 here", [], ["🖕"])).toBe(true);
  expect(listed("Nothing", [], ["…", "."])).toBe(false);
});

test("attendees are held for a word first, then for review; who runs the room never is", () => {
  expect(heldFor("What about the budget?", kept(false), "attendee")).toBe("word");
  expect(heldFor("What about the budget?", kept(true), "attendee")).toBe("word");
  expect(heldFor("What about the plan?", kept(true), "attendee")).toBe("review");
  expect(heldFor("What about the plan?", kept(false), "attendee")).toBeUndefined();
  expect(heldFor("What about the budget?", kept(true), "moderator")).toBeUndefined();
  expect(heldFor("What about the budget?", kept(true), "speaker")).toBeUndefined();
});
