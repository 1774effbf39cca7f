import { describe, expect, test } from "vitest";
import { Design, type Moment, Workshop } from "./model.ts";
import { SHIPPED } from "./shipped.ts";

const moments = (kind: Moment["kind"], design: Design) =>
  design.weeks.flatMap((week, index) =>
    week.moments.filter((moment) => moment.kind === kind).map((moment) => ({ week: index + 1, ...moment })),
  );

test("five designs ship, in this order", () => {
  expect(SHIPPED.map(({ design }) => [design.title, design.weeks.length])).toEqual([
    ["Social learning in business", 4],
    ["Personal knowledge mastery", 4],
    ["From training to performance support", 4],
    ["Enterprise community management", 4],
    ["Summer camp", 6],
  ]);
});

test("social learning in business goes from narrating to a habit", () => {
  expect(SHIPPED[0]?.design.weeks.map(({ title }) => title)).toEqual([
    "Narrate",
    "Answer",
    "When it does not work",
    "Make it a habit",
  ]);
});

describe.each(SHIPPED.map(({ id, design }) => ({ id, design })))("$id", ({ id, design }) => {
  test("is a workshop as a facilitator could have saved it, word for word", () => {
    expect(Workshop.parse({ id, revision: 1, design }).design).toEqual(design);
    expect(Design.parse(JSON.parse(JSON.stringify(design)))).toEqual(design);
  });

  test("opens every week with a prompt at nine on its first day", () => {
    for (const { opensAt, moments, title } of design.weeks) {
      expect(opensAt).toBe("09:00");
      expect(moments[0], title).toMatchObject({ kind: "prompt", day: 1, at: "09:00" });
    }
  });

  test("lists the moments of a week in the order they come", () => {
    for (const { moments } of design.weeks) {
      const order = moments.map(({ day, at }) => `${day} ${at}`);
      expect(order).toEqual(order.toSorted());
    }
  });

  test("has live sessions of one hour, on the third or fourth afternoon", () => {
    const sessions = moments("session", design);
    expect(sessions.length).toBe(design.weeks.length === 6 ? 2 : 4);
    for (const { day, at, minutes } of sessions) {
      expect([3, 4]).toContain(day);
      expect(["16:00", "17:00"]).toContain(at);
      expect(minutes).toBe(60);
    }
  });

  test("asks again two, six and twelve weeks later, each time something else", () => {
    expect(design.checkIns.map(({ weeksAfter }) => weeksAfter)).toEqual([2, 6, 12]);
    expect(new Set(design.checkIns.map(({ question }) => question)).size).toBe(3);
  });

  test("tells the facilitator how to host it, and leaves no moment without words", () => {
    expect(design.hosting).toMatch(/^## /);
    expect(design.lobby.hello.length).toBeGreaterThan(80);
    for (const { text, slug } of design.weeks.flatMap((week) => week.moments))
      expect(text.length, slug).toBeGreaterThan(20);
  });

  test("gives two rounds of three days, in weeks two and three, unless it is light", () => {
    const rounds = moments("round", design).map(({ week, day, minutes }) => ({ week, day, minutes }));
    const three = { day: 4, minutes: 3 * 24 * 60 };
    expect(rounds).toEqual(
      design.weeks.length === 6
        ? []
        : [
            { week: 2, ...three },
            { week: 3, ...three },
          ],
    );
  });

  test("promises two answers in a round to whoever wrote to the first prompt of its week, and hides nobody", () => {
    for (const { week, round } of moments("round", design)) {
      const about = design.weeks[week - 1]?.moments[0]?.slug;
      expect(round).toEqual({ blind: "none", floor: 2, about });
    }
  });

  test("forms circles as it begins and again between its two rounds, unless it is light", () => {
    const circles = moments("circles", design).map(({ week, day }) => ({ week, day }));
    expect(circles).toEqual(
      design.weeks.length === 6
        ? []
        : [
            { week: 1, day: 1 },
            { week: 3, day: 1 },
          ],
    );
  });

  test("looks back with the whole cohort on the last day, and never after it has closed", () => {
    const digest = moments("digest", design).at(-1);
    expect(digest).toMatchObject({ week: design.weeks.length, day: 7 });
    expect((digest?.at ?? "") < design.closing.at).toBe(true);
  });
});
