import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AUDIENCES } from "#journal/model";
import type { Asking } from "../world.ts";
import { MAY_READ, type Shared, sharing } from "./audiences.ts";
import { tried } from "./counts.ts";
import { type Operation, operations } from "./document.ts";
import { KINDS, type Kind } from "./people.ts";

/**
 * Every operation that concerns an entry × every kind of person × every audience. Who may not read an entry is told that
 * there is none, in the very words in which that is said of an entry that nobody ever wrote.
 */
const FOR_READERS = [
  "GET /api/entries/{entry}",
  "GET /api/entries/{entry}/lineage",
  "GET /api/entries/{entry}/editions",
  "POST /api/entries/{entry}/replies",
  "PUT /api/entries/{entry}/signals/{kind}",
  "DELETE /api/entries/{entry}/signals/{kind}",
  "PUT /api/entries/{entry}/mute",
  "POST /api/reports",
  "POST /api/tickets",
];
const FOR_THE_AUTHOR = [
  "PATCH /api/entries/{entry}",
  "PUT /api/entries/{entry}/audience",
  "PUT /api/entries/{entry}/round",
  "PUT /api/entries/{entry}/ask",
  "DELETE /api/entries/{entry}/ask",
  "PUT /api/entries/{entry}/loop",
  "PATCH /api/entries/{entry}/replies/{reply}",
  "PUT /api/entries/{entry}/replies/{reply}/helped",
  "DELETE /api/entries/{entry}/replies/{reply}/helped",
];
/** What somebody tries is their own, whoever wrote what gave them the thought. */
const FOR_WHO_TRIES = [
  "GET /api/tries/{entry}",
  "DELETE /api/tries/{entry}",
  "PUT /api/tries/{entry}/asking",
  "POST /api/tries/{entry}/outcome",
];
const ALL = [...FOR_READERS, ...FOR_THE_AUTHOR, ...FOR_WHO_TRIES];

const all = await operations();
let world: Awaited<ReturnType<typeof sharing>>;
beforeAll(async () => {
  world = await sharing();
});
afterAll(() =>
  tried("operations on entries × kinds × audiences", ALL.length * KINDS.length * AUDIENCES.length),
);

test("every operation that names an entry is in this table", () => {
  const naming = all.filter(({ path }) => path.includes("{entry}")).map(({ name }) => name);
  expect(naming.filter((name) => !ALL.includes(name))).toEqual([]);
});

/** Names as an entry and a reply have them that nobody ever wrote. */
const NOWHERE = { entry: "ent_01ARZ3NDEKTSV4RRFFQ69G5FAV", reply: "rep_01ARZ3NDEKTSV4RRFFQ69G5FAV" };

function about(name: string, ids: typeof NOWHERE): [string, Asking] {
  const operation = all.find((one) => one.name === name) as Operation;
  const place = operation.path
    .replace("{entry}", ids.entry)
    .replace("{reply}", ids.reply)
    .replace("{kind}", "helped-me");
  const bodies: Record<string, unknown> = {
    "POST /api/reports": { target: { kind: "entry", entry: ids.entry }, reason: "unkind", words: "" },
    "POST /api/tickets": { topics: [`entry/${ids.entry}`] },
  };
  const json = bodies[name] ?? world.at.bodyOf(name);
  return [place, { method: operation.method, ...(operation.body && { json }) }];
}

const expected = (name: string, kind: Kind, { audience }: Shared) => {
  if (["nobody", "attendee", "attendee elsewhere"].includes(kind)) return 401;
  if (FOR_WHO_TRIES.includes(name) || !MAY_READ[kind].includes(audience)) return 404;
  return FOR_THE_AUTHOR.includes(name) ? 403 : "let in";
};
const answerOf = (status: number) => ([401, 403, 404].includes(status) ? status : "let in");

describe.each(ALL)("%s", (name) => {
  test.each(KINDS)("%s", async (kind) => {
    const asks = world.as(kind);
    const nothing = await (await asks(...about(name, NOWHERE))).text();
    for (const one of world.shared) {
      const response = await asks(...about(name, { entry: one.entry.id, reply: one.reply.id }));
      const answer = await response.text();
      expect(answerOf(response.status), `${one.audience}: ${answer}`).toBe(expected(name, kind, one));
      if (response.status === 404) expect(answer).toBe(nothing);
      if (response.status === 403) expect(answer).not.toContain(one.phrase);
    }
  });
});
