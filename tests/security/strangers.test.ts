import { beforeAll, describe, expect, test } from "vitest";
import { gone } from "../world/circles.ts";
import { aCohort, joined } from "../world/cohort.ts";
import { type Someone, someone } from "../world.ts";
import { type Operation, operations } from "./document.ts";
import { house } from "./examples.ts";

/**
 * Every operation that names something, asked with the real name by those whom it is no business of. A new operation is
 * in this suite by being in the document; what strangers may do all the same is written down here, with why.
 */
const OPEN_TO_STRANGERS = new Map([
  ["GET /api/join/{token}", "whoever holds the link sees what it opens"],
  ["POST /api/join/{token}", "whoever holds the link comes in"],
  ["GET /api/door/{word}", "whoever has the code of a room sees what it opens"],
  ["GET /api/calendar/{file}", "its secret address is the proof"],
  ["PUT /api/drafts/{draft}", "a draft of the same name is their own"],
  ["DELETE /api/drafts/{draft}", "a draft of the same name is their own, and is not there"],
  ["DELETE /api/me/passkeys/{id}", "refused as missing: tried elsewhere"],
  ["DELETE /api/people/{id}/block", "a wish of their own, and there is none"],
]);
/** People of the house know of each other, write to each other, may keep apart, and copy each other's designs; guests may not. */
const OPEN_TO_COLLEAGUES = [
  "GET /api/people/{id}",
  "PUT /api/people/{id}/block",
  "GET /api/workshops/{id}",
  "GET /api/conversations/with/{person}",
];

const all = await operations();
const named = all.filter(({ path, name }) => path.includes("{") && !OPEN_TO_STRANGERS.has(name));

let at: Awaited<ReturnType<typeof house>>;
let strangers: Record<string, Someone>;
beforeAll(async () => {
  at = await house();
  const [colleague, guest] = [await someone({ name: "Eva" }), await someone({ name: "Gil", guest: true })];
  const former = await someone({ name: "Fay" });
  // In a cohort of their own, where they may do everything.
  await aCohort({ host: colleague, people: [guest] });
  await joined(at.cohort, at.ana, [former]);
  await gone(at.cohort, former);
  strangers = { colleague, guest, former };
});

async function askedBy(who: Someone, operation: Operation) {
  const names = await Promise.all(
    operation.parameters
      .filter((parameter) => parameter.in === "path")
      .map(async ({ name }) => [name, await at.nameOf(operation.name, operation.path, name)] as const),
  );
  const place = names.reduce(
    (path, [name, value]) => path.replace(`{${name}}`, String(value)),
    operation.path,
  );
  return await who.ask(place, {
    method: operation.method,
    ...(operation.body && { json: at.bodyOf(operation.name) }),
  });
}

describe("with the real name of what is not theirs", () => {
  test.each(named.map((operation) => [operation.name, operation] as const))("%s", async (name, operation) => {
    for (const [kind, who] of Object.entries(strangers)) {
      const { status } = await askedBy(who, operation);
      const allowed = kind !== "guest" && OPEN_TO_COLLEAGUES.includes(name);
      expect([kind, status], name).toEqual([kind, expect.toSatisfy(allowed ? isDone : isRefusal)]);
    }
  });
});
const isRefusal = (status: number) => status === 403 || status === 404;
const isDone = (status: number) => status < 300;

test("nothing that a participant can read has somebody else's mail address in it", async () => {
  const { ben } = at;
  const found: unknown[] = [];
  for (const operation of all.filter(({ method }) => method === "GET")) {
    const text = await (await askedBy(ben, operation)).text();
    const addresses = text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? [];
    const others = addresses.filter((address) => address !== ben.person.email);
    if (others.length > 0) found.push([operation.name, others]);
  }
  expect(found).toEqual([]);
});
