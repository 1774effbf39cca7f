import { describe, expect, test } from "vitest";
import { CohortId } from "#people/model";
import { newId } from "#platform";
import { someone } from "../../tests/world.ts";
import type { MailMatter } from "./model.ts";
import { render } from "./render.ts";
import { stop } from "./stop.ts";

const now = new Date("2026-03-01T08:00:00Z");
const cohort = CohortId.parse(newId("coh", now));
const kenji = { name: "Kenji", language: "en", zone: "Asia/Tokyo" } as const;
const amelie = { name: "Amélie", language: "fr", zone: "Europe/Paris" } as const;
const week: MailMatter = {
  kind: "beat",
  cohort,
  cohortTitle: "Social learning in business",
  cohortZone: "Europe/Lisbon",
  beatKind: "week",
  title: "Week 1: Narrate",
  text: "Two lines are **enough**.\n\n<script>alert(1)</script> [here](javascript:alert(2))",
  at: "2026-03-02T09:00:00.000Z",
  ahead: [{ title: "Hello live", kind: "session-opens", at: "2026-03-05T17:00:00.000Z" }],
};

async function rendered(matter: MailMatter, reader: Parameters<typeof render>[1]) {
  const message = await render(matter, reader, { now });
  if (!message) throw new Error("nothing was rendered");
  return message;
}

describe("a mail", () => {
  test("speaks of times on the reader's clock, with the cohort's beside it", async () => {
    const { text } = await rendered(week, kenji);
    expect(text).toContain("18:00 your time (Monday 09:00 in Lisbon)");
    expect(text).toContain("Friday 6 March");
  });

  test("says the same as text and as HTML", async () => {
    const { text, html } = await rendered(week, kenji);
    for (const words of ["Week 1: Narrate", "Hello live", "Open the cohort"]) {
      expect(text.toLowerCase()).toContain(words.toLowerCase());
      expect(html).toContain(words);
    }
  });

  test("is in the reader's language", async () => {
    const { subject, text, html } = await rendered(
      { ...week, beatKind: "close", title: "The last day", cohortTitle: "Working out loud" },
      amelie,
    );
    expect(subject).toBe("Le mois se termine : Working out loud");
    expect(text).not.toContain("The last day");
    expect(text).toContain("lundi 2 mars");
    expect(html).toContain('lang="fr"');
  });

  test("runs no script and follows no script's link", async () => {
    const { html } = await rendered(week, kenji);
    expect(html).not.toMatch(/<script|href="javascript:/i);
  });

  test("puts no words of others into its headers", async () => {
    const { subject } = await rendered({ ...week, title: "Hello\r\nBcc: everybody@example.org" }, kenji);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test("shows names and titles as they are written, whatever is in them", async () => {
    const { html } = await rendered(
      {
        kind: "digest",
        asked: [],
        date: "2026-03-03",
        said: [
          {
            entry: "ent_01HZZZZZZZZZZZ" as never,
            by: '<img src=x onerror="1">',
            words: "& <b>",
            at: week.at,
            place: "P",
          },
        ],
        helped: [],
        waiting: [],
      },
      kenji,
    );
    expect(html).not.toContain("<img");
    expect(html).toContain("&#38; &#60;b&#62;");
  });

  test("says in one line how many people wrote, and is called after it when there is nothing else", async () => {
    const nothing = {
      kind: "digest" as const,
      date: "2026-03-03",
      said: [],
      helped: [],
      asked: [],
      waiting: [],
    };
    const { subject, text, html } = await rendered({ ...nothing, wrote: 2 }, kenji);
    expect(subject).toBe("Somebody wrote to you");
    expect(text).toMatch(
      /^· 2 people wrote to you\n {2}What they said stays between you\n {2}http.*\/messages$/m,
    );
    expect(html).toContain("/messages");
    expect((await rendered(nothing, kenji)).text).not.toMatch(/wrote/);
  });

  test("says what somebody's words were good for under a heading of its own, and counts it as said to them", async () => {
    const line = { by: "Marta", words: "I took the word out.", at: week.at, place: "Working out loud" };
    const helped = [{ ...line, entry: "ent_01HZZZZZZZZZZZ" as never }];
    const { subject, text } = await rendered(
      { kind: "digest", asked: [], date: "2026-03-03", said: [], helped, waiting: [] },
      kenji,
    );
    expect(subject).toBe("1 thing said to you");
    expect(text).toMatch(/WHAT YOUR WORDS WERE GOOD FOR\n\n· I took the word out\.\n {2}Marta · /);
  });

  test("asks how it went with what somebody tries, by its title or without", async () => {
    const since = week.at;
    const asked = ["Weekly demo", ""].map((words) => ({
      entry: "ent_01HZZZZZZZZZZZ" as never,
      words,
      since,
    }));
    const { subject, text } = await rendered(
      { kind: "digest", date: "2026-03-03", said: [], helped: [], asked, waiting: [] },
      kenji,
    );
    expect(subject).toBe("How did it go?");
    expect(text).toMatch(/· Weekly demo\n {2}You began .*\. Only you are asked\.\n {2}http\S+\/trying\/ent_/);
    expect(text).toContain("· Something that is not shared with you any more");
  });

  test("that came too late for its code is not sent", async () => {
    expect(
      await render({ kind: "code", flow: "flw_01HZZZZZZZZZZZZZZZZZZZZZZZ" }, kenji, { now }),
    ).toBeUndefined();
  });
});

describe("the last line of a mail", () => {
  test("ends that kind of mail with one click, and no other kind", async () => {
    const marta = await someone({ name: "Marta Kowalska" }, now);
    const message = await render(week, kenji, { person: marta.person.id, now });
    const token = /\/stop\/([\w.-]+)/.exec(message?.text ?? "")?.[1] ?? "";
    expect(await stop(token, now)).toBe("beats");
    expect(await stop(token, now)).toBe("beats");
    const { person } = await marta.ctx();
    expect([person.beatMails, person.digestHour]).toEqual([false, marta.person.digestHour]);
  });

  test("cannot be made for somebody else", async () => {
    const [marta, paul] = [await someone({}, now), await someone({}, now)];
    const message = await render(week, kenji, { person: marta.person.id, now });
    const token = /\/stop\/([\w.-]+)/.exec(message?.text ?? "")?.[1] ?? "";
    const forged = token.replace(marta.person.id, paul.person.id);
    await expect(stop(forged, now)).rejects.toMatchObject({ code: "notify.no-such-link" });
    await expect(stop(token.replace("beats", "digest"), now)).rejects.toMatchObject({ kind: "missing" });
    expect((await paul.ctx()).person.beatMails).toBe(true);
  });
});
