import { expect, test } from "vitest";
import { aPoll, aQuestion, aRoom, aSession, minute } from "./a-room.ts";
import { sizeOf, wall } from "./wall.ts";

test("a wall shows at most three questions, the one on stage first", () => {
  const staged = aQuestion("staged", { state: "next" });
  const room = aRoom([1, 2, 3, 4].map((votes) => aQuestion(`with ${votes}`, { votes })).concat(staged), {
    session: aSession({ stage: staged.id }),
  });
  const shown = wall(room);
  if (shown.shows !== "questions") throw new Error(shown.shows);
  expect([shown.first, ...shown.rest].map(({ text }) => text)).toEqual(["staged", "with 4", "with 3"]);
  expect(shown.staged).toBe(true);
});

test("with nothing on stage the most wanted stands large, and is not said to be on stage", () => {
  expect(wall(aRoom([aQuestion("few"), aQuestion("many", { votes: 3 })]))).toMatchObject({
    shows: "questions",
    staged: false,
    first: { text: "many" },
  });
});

test("an open poll takes the wall, the last one first", () => {
  const polls = [
    aPoll({ question: "Second?", openedAt: minute(9) }),
    aPoll({ openedAt: minute(7) }),
    aPoll({ state: "closed", openedAt: minute(10) }),
  ];
  expect(wall(aRoom([aQuestion("one")], { polls }))).toMatchObject({
    shows: "poll",
    poll: { question: "Second?" },
  });
  expect(wall(aRoom([aQuestion("one")], { polls: polls.slice(2) })).shows).toBe("questions");
});

test("without a question, before and after, the wall shows the door", () => {
  expect(wall(aRoom()).shows).toBe("door");
  expect(wall(aRoom([aQuestion("one")], { session: aSession({ state: "closed" }) })).shows).toBe("door");
});

test("the longer a question the smaller it is written", () => {
  expect([40, 150, 300, 900].map((length) => sizeOf("é".repeat(length)))).toEqual([
    "short",
    "middle",
    "long",
    "longest",
  ]);
});
