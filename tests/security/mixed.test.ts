import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anId, aSession, asked, visiting } from "../world/room.ts";
import { answered, written } from "../world/writing.ts";
import { someone } from "../world.ts";
import { tried } from "./counts.ts";
import { type Operation, operations } from "./document.ts";
import { house } from "./examples.ts";
import { wellAsked } from "./people.ts";

/**
 * Something of one place named under another place: an entry's reply under another entry, a question under another room. She who
 * asks may do it in either, and is told that there is nothing like this here.
 */
const FREE = ["kind", "role", "scene"];
/** People are no part of a cohort: calling somebody in who is not there yet is what it is for. */
const CALLED_IN = "PUT /api/cohorts/{cohort}/members/{person}/role";

const inPath = ({ parameters }: Operation) => parameters.filter((one) => one.in === "path");
const mixing = (await operations()).filter(
  (operation) =>
    inPath(operation).length > 1 &&
    !inPath(operation).some(({ name }) => FREE.includes(name)) &&
    operation.name !== CALLED_IN,
);

let at: Awaited<ReturnType<typeof house>>;
beforeAll(async () => {
  at = await house();
});
afterAll(() => tried("names under a parent that is not theirs", mixing.length + BODIES.length));

describe("named under another parent, of which she may do the same", () => {
  test.each(mixing.map((operation) => [operation.name, operation] as const))(
    "%s",
    async (name, operation) => {
      const { hosted, rooms, ana } = at;
      const others: Record<string, readonly string[]> = {
        cohort: [hosted.launched[0].id, hosted.launched[1].id],
        desk: [hosted.launched[0].id],
        session: [rooms[0].id, rooms[1].id],
        entry: [at.other],
        conversation: [at.otherConversation],
      };
      const [{ name: parent = "" } = {}] = inPath(operation);
      const real = String(await at.nameOf(name, operation.path, parent));
      const other =
        others[parent]?.find((id) => id !== real) ?? expect.fail(`${name} needs another ${parent}`);
      const [path, asking] = await wellAsked(at, operation);
      const whom = path.replace(at.ben.person.id, newcomer ?? "");
      const response = await ana.ask(whom.replace(real, other), asking);
      expect([response.status, await response.clone().text()]).toEqual([
        404,
        expect.stringContaining("urn:"),
      ]);
    },
  );

  /** Somebody who is in one of her cohorts only. */
  let newcomer: string | undefined;
  beforeAll(async () => {
    const lea = await someone({ name: "Lea" });
    await lea.ask(`/api/join/${at.link}`, { method: "POST" });
    newcomer = lea.person.id;
  });
});

/** The same for what is named in what is sent. */
const BODIES: readonly [what: string, asks: () => Promise<Response>][] = [
  [
    "a question merged into one of another room",
    async () => {
      const other = await aSession({ host: at.ana });
      const [here, there] = [
        await asked(at.session, await visiting(at.ben), "How old?"),
        await asked(other.session, other.moderator, "How old?"),
      ];
      return await at.ana.ask(`/api/rooms/${at.session.id}/merges/${here.id}`, {
        method: "PUT",
        json: { into: there.id },
      });
    },
  ],
  [
    "thanks for an answer to another entry",
    async () => {
      const [mine, other] = [
        await written(at.ana, { in: at.cohort }),
        await written(at.ana, { in: at.cohort }),
      ];
      const elsewhere = await answered(other, at.ben);
      return await at.ana.ask(`/api/entries/${mine.id}/loop`, {
        method: "PUT",
        json: { text: "I watered it.", helped: [elsewhere.id] },
      });
    },
  ],
  [
    "a draft out of a message of another conversation",
    async () =>
      await at.ana.ask("/api/drafts", {
        json: { conversation: at.otherConversation, messages: [at.message], cohort: at.cohort.id },
      }),
  ],
  [
    "an entry for the round of another cohort",
    async () =>
      await at.ana.ask(`/api/entries/${(await written(at.ana, { in: at.cohort })).id}/round`, {
        method: "PUT",
        json: { round: at.round },
      }),
  ],
  [
    "a report of an answer under another entry",
    async () => {
      const reply = await answered(await written(at.ana, { in: at.cohort }), at.ben);
      const target = { kind: "reply", entry: at.other, reply: reply.id };
      return await at.ana.ask("/api/reports", { json: { target, reason: "unkind", words: "" } });
    },
  ],
  [
    "an answer kept under another entry",
    async () => {
      const reply = await answered(await written(at.ana, { in: at.cohort }), at.ben);
      return await at.ana.ask(`/api/cohorts/${at.cohort.id}/shelf`, {
        json: { what: { kind: "reply", entry: at.other, reply: reply.id }, why: "It grows." },
      });
    },
  ],
  [
    "an entry of one cohort kept on the shelf of another",
    async () =>
      await at.ana.ask(`/api/cohorts/${at.hosted.launched[0].id}/shelf`, {
        json: { what: { kind: "entry", entry: (await written(at.ana, { in: at.cohort })).id }, why: "Look." },
      }),
  ],
  [
    "an entry adapted from what somebody else keeps to themselves",
    async () => {
      const private_ = await written(at.ben, { in: at.cohort, audience: "self" });
      return await at.ana.ask("/api/entries", {
        json: { cohort: at.cohort.id, audience: "cohort", text: "So do I.", adaptedFrom: private_.id },
      });
    },
  ],
  [
    "an entry in a cohort of which she is no part",
    async () => {
      const eva = await someone({ name: "Eva" });
      return await eva.ask("/api/entries", {
        json: { cohort: at.cohort.id, audience: "network", text: "Let me in." },
      });
    },
  ],
  [
    "a contribution under the id of somebody else's",
    async () => {
      const [id, text] = [anId(), "Mine."];
      const path = `/api/rooms/${at.session.id}/contributions`;
      await at.ben.ask(path, { json: { id, kind: "message", text } });
      return await at.ana.ask(path, { json: { id, kind: "message", text: "Hers." } });
    },
  ],
];

test.each(BODIES)("%s is refused", async (_, asks) => {
  const response = await asks();
  expect(response.status, await response.clone().text()).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
});
