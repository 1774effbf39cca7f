import { describe, expect, test } from "vitest";
import { newId, type Refused } from "#platform";
import { anAddress, someone } from "../../tests/world.ts";
import * as People from "./index.ts";
import { TRIES_FOR_A_CODE, TRIES_FOR_AN_ADDRESS } from "./limits.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number, from = now) => new Date(from.getTime() + minutes * 60_000);
let networks = 0;
/** A browser on a network of its own, so that no test meets another's limits. */
const browser = (more: Partial<People.From> = {}): People.From => ({
  now,
  network: `mail-code-test-${++networks}`,
  device: "Firefox · Linux",
  ...more,
});
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "entered",
    (refused: Refused) => refused.code,
  );
/** Ask as a browser, and read the mail that follows. */
async function asked(email: People.Email, from = browser()) {
  const { flow, browser: kept } = await People.askForCode({ email }, from);
  const mail = await People.signInMail(flow, from.now);
  return {
    flow,
    mail,
    code: mail?.code ?? "",
    link: mail?.linkToken ?? "",
    from: { ...from, browser: kept },
  };
}
const wrong = (right: string) => (right === "000000" ? "000001" : "000000");

describe("a code by mail", () => {
  test("signs in the person of the address, once", async () => {
    const { person } = await someone({}, now);
    const { flow, code: right, from } = await asked(person.email);
    expect(right).toMatch(/^\d{6}$/);
    const entered = await People.tryCode({ flow, code: right }, from);
    expect(entered.person.id).toBe(person.id);
    expect((await People.recognise(entered.cookie, now))?.person.id).toBe(person.id);
    expect(await code(People.tryCode({ flow, code: right }, from))).toBe("people.code-over");
  });

  test("says at the first sign-in that it is the first", async () => {
    const person = await People.ensure(
      { email: anAddress(), name: "New", zone: "UTC", language: "fr", guest: false },
      now,
    );
    const first = await asked(person.email);
    expect(first.mail?.language).toBe("fr");
    expect((await People.tryCode({ flow: first.flow, code: first.code }, first.from)).first).toBe(true);
    const second = await asked(person.email);
    expect((await People.tryCode({ flow: second.flow, code: second.code }, second.from)).first).toBe(false);
  });

  test("is worth nothing in another browser, which costs no try", async () => {
    const { person } = await someone({}, now);
    const { flow, code: right, from } = await asked(person.email);
    for (const thief of [browser(), browser({ browser: "a-cookie-of-their-own" })])
      for (let n = 0; n < TRIES_FOR_A_CODE; n++)
        expect(await code(People.tryCode({ flow, code: right }, thief))).toBe("people.other-browser");
    expect(await code(People.tryCode({ flow, code: right }, from))).toBe("entered");
  });

  test("is over after ten minutes", async () => {
    const { person } = await someone({}, now);
    const { flow, code: right, from } = await asked(person.email);
    expect(await code(People.tryCode({ flow, code: right }, { ...from, now: later(10) }))).toBe(
      "people.code-over",
    );
    expect(await People.signInMail(flow, later(10))).toBeUndefined();
    const barely = new Date(later(10).getTime() - 1);
    expect(await code(People.tryCode({ flow, code: right }, { ...from, now: barely }))).toBe("entered");
  });

  test("can be tried five times, and then not even rightly", async () => {
    const { person } = await someone({}, now);
    const { flow, code: right, from } = await asked(person.email);
    for (let n = 0; n < TRIES_FOR_A_CODE; n++)
      expect(await code(People.tryCode({ flow, code: wrong(right) }, from))).toBe("people.wrong-code");
    expect(await code(People.tryCode({ flow, code: right }, from))).toBe("people.code-spent");
  });

  test("lets one in when it is given twice in the same moment", async () => {
    const { person } = await someone({}, now);
    const { flow, code: right, from } = await asked(person.email);
    const before = (await openSessions(person.id)).length;
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => code(People.tryCode({ flow, code: right }, from))),
    );
    expect(outcomes.filter((outcome) => outcome === "entered")).toHaveLength(1);
    expect((await openSessions(person.id)).length).toBe(before + 1);
  });

  test("five tries in the same moment are five tries", async () => {
    const { person } = await someone({}, now);
    const { flow, code: right, from } = await asked(person.email);
    const guesses = Array.from({ length: 12 }, () =>
      code(People.tryCode({ flow, code: wrong(right) }, from)),
    );
    const outcomes = await Promise.all(guesses);
    expect(outcomes.filter((outcome) => outcome === "people.wrong-code")).toHaveLength(TRIES_FOR_A_CODE);
  });

  test.each(["", "flw_", "flw_01ARZ3NDEKTSV4RRFFQ69G5FAV", "__proto__", "FLOW#x"])(
    "of a sign-in called %j is over",
    async (flow) =>
      expect(await code(People.tryCode({ flow, code: "123456" }, browser()))).toBe("people.code-over"),
  );
});

describe("guessing a code", () => {
  test("is bounded at one in ten thousand for an address in any day", () => {
    const daysTouchedByAnyDay = 2;
    expect((TRIES_FOR_AN_ADDRESS.most * daysTouchedByAnyDay) / 10 ** 6).toBeLessThanOrEqual(10 ** -4);
    expect(TRIES_FOR_AN_ADDRESS.within).toBe("day");
  });

  test("ends for the day over all browsers together, while the button in the mail still works", async () => {
    const { person } = await someone({}, now);
    let tries = 0;
    for (let hour = 0; tries < TRIES_FOR_AN_ADDRESS.most; hour++) {
      const at = later(60 * hour);
      for (let codes = 0; codes < 5 && tries < TRIES_FOR_AN_ADDRESS.most; codes++) {
        const { flow, code: right, from } = await asked(person.email, browser({ now: at }));
        for (let n = 0; n < TRIES_FOR_A_CODE && tries < TRIES_FOR_AN_ADDRESS.most; n++, tries++)
          expect(await code(People.tryCode({ flow, code: wrong(right) }, from))).toBe("people.wrong-code");
      }
    }
    const sameDay = await asked(person.email, browser({ now: later(60 * 12) }));
    expect(await code(People.tryCode({ flow: sameDay.flow, code: sameDay.code }, sameDay.from))).toBe(
      "people.many-tries",
    );
    expect(await code(People.enterByLink(sameDay.link, sameDay.from))).toBe("entered");
    const nextDay = await asked(person.email, browser({ now: later(60 * 24) }));
    expect(await code(People.tryCode({ flow: nextDay.flow, code: nextDay.code }, nextDay.from))).toBe(
      "entered",
    );
  });
});

describe("the button in the mail", () => {
  test("signs in in any browser, once, and the code is over with it", async () => {
    const { person } = await someone({}, now);
    const { flow, link, code: right, from } = await asked(person.email);
    expect((await People.enterByLink(link, browser())).person.id).toBe(person.id);
    expect(await code(People.enterByLink(link, browser()))).toBe("people.code-over");
    expect(await code(People.tryCode({ flow, code: right }, from))).toBe("people.code-over");
  });

  test("does nothing when it is changed, or belongs to another sign-in", async () => {
    const { person } = await someone({}, now);
    const [one, two] = [await asked(person.email), await asked(person.email)];
    const mixed = `${one.flow}.${two.link.split(".")[1]}`;
    for (const token of [mixed, one.flow, `${one.flow}.`, `${one.link}x`, "..", "x".repeat(400)])
      expect(await code(People.enterByLink(token, browser()))).toBe("people.code-over");
  });
});

describe("asking for a code", () => {
  test("answers the same for an address that is nobody's, and the mail then has no code", async () => {
    const { person } = await someone({}, now);
    const known = await People.askForCode({ email: person.email }, browser());
    const unknown = await People.askForCode({ email: anAddress("nobody"), language: "fr" }, browser());
    const shape = ({ flow, expiresAt, browser: kept }: typeof known) => [flow.length, expiresAt, kept.length];
    expect(shape(unknown)).toEqual(shape(known));
    const mail = await People.signInMail(unknown.flow, now);
    expect(mail).toEqual({ email: expect.stringContaining("nobody"), language: "fr" });
    expect(await People.byEmail(mail?.email ?? anAddress())).toBeUndefined();
  });

  test("is refused the thirteenth time within the hour for an address, and welcome again after it", async () => {
    const email = anAddress();
    for (let n = 0; n < 12; n++) await People.askForCode({ email }, browser());
    expect(await code(People.askForCode({ email }, browser()))).toBe("people.many-codes");
    expect(await code(People.askForCode({ email }, browser({ now: later(60) })))).toBe("entered");
  });

  test("is refused beyond forty a day for one address, however they are spread", async () => {
    const email = anAddress();
    const midnight = new Date("2026-04-01T00:00:00.000Z");
    for (let n = 0; n < 40; n++)
      await People.askForCode({ email }, browser({ now: later(60 * Math.floor(n / 10), midnight) }));
    expect(await code(People.askForCode({ email }, browser({ now: later(60 * 20, midnight) })))).toBe(
      "people.many-codes-today",
    );
    expect(await code(People.askForCode({ email }, browser({ now: later(60 * 24, midnight) })))).toBe(
      "entered",
    );
  });

  test("is refused beyond 300 within the hour from one network, whoever asks", async () => {
    const from = browser();
    for (let n = 0; n < 300; n++) await People.askForCode({ email: anAddress() }, from);
    expect(await code(People.askForCode({ email: anAddress() }, from))).toBe("people.many-from-here");
    expect(await code(People.askForCode({ email: anAddress() }, browser()))).toBe("entered");
  });

  test("in two tabs of one browser gives two codes that both work", async () => {
    const { person } = await someone({}, now);
    const one = await asked(person.email);
    const two = await asked(person.email, one.from);
    expect(two.from.browser).toBe(one.from.browser);
    expect(await code(People.tryCode({ flow: one.flow, code: one.code }, two.from))).toBe("entered");
    expect(await code(People.tryCode({ flow: two.flow, code: two.code }, two.from))).toBe("entered");
  });
});

test("somebody new who took part in a live room before keeps the id they had there, and nobody else gets it", async () => {
  const attendee = People.PersonId.parse(newId("per", now));
  const signUp = async () => {
    const email = anAddress();
    const { flow, browser: kept } = await People.askForCode({ email }, browser(), "participant");
    const mail = await People.signInMail(flow, now);
    return await People.tryCode({ flow, code: mail?.code ?? "" }, browser({ browser: kept, attendee }));
  };
  expect((await signUp()).person.id).toBe(attendee);
  expect((await signUp()).person.id).not.toBe(attendee);
});

const openSessions = async (id: People.PersonId) => {
  const cookie = await People.openSession(id, now);
  const ctx = await People.recognise(cookie, now);
  if (!ctx) throw new Error("a session that was just opened is not recognised");
  const open = await People.sessions(ctx);
  await People.revoke(ctx.session, ctx);
  return open;
};
