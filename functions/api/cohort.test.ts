import { beforeAll, describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as People from "#people";
import { aCohort, movedTo } from "../../tests/world/cohort.ts";
import { type Asking, anAddress, ask, type Someone, someone } from "../../tests/world.ts";
import { handler as admitLaunched } from "../on/cohort-launched-admit.ts";
import { handler as admitGrown } from "../on/list-grew-admit.ts";

const draft = { workshop: "wsh_social-learning-in-business", startsOn: "2026-03-02", zone: "Europe/Lisbon" };
let ana: Someone;
let ben: Someone;
let stranger: Someone;
let guest: Someone;
let former: Someone;
let running: Cohort.Cohort;

beforeAll(async () => {
  [ana, ben, stranger, guest, former] = (await Promise.all([
    someone({ name: "Ana Silva" }),
    someone({ name: "Ben Okoro" }),
    someone({ name: "Eva Lindqvist" }),
    someone({ name: "Marta", guest: true }),
    someone({ name: "Zoe" }),
  ])) as [Someone, Someone, Someone, Someone, Someone];
  running = (await aCohort({ host: ana, people: [ben, guest, former] })).cohort;
  await Cohort.leave(running.id, await former.ctx());
});

const heard = (cohort: string) =>
  ({ detail: { id: "evt_1", at: new Date().toISOString(), data: { cohort } } }) as Parameters<
    typeof admitLaunched
  >[0];

test("a facilitator drafts, invites, looks, corrects, launches, and people are in", async () => {
  const made = await ana.ask("/api/cohorts", { json: draft });
  expect(made.status).toBe(201);
  const { id } = Cohort.Cohort.parse(await made.json());
  const at = `/api/cohorts/${id}`;
  const [kenji, zoe] = [anAddress("kenji"), anAddress("zoe")];

  const changed = await ana.ask(at, { method: "PATCH", json: { revision: 0, title: "Narrate" } });
  expect(await changed.json()).toMatchObject({ title: "Narrate", revision: 1 });
  const late = await ana.ask(at, { method: "PATCH", json: { revision: 0, title: "Too late" } });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ code: "cohort.stale" });

  const text = `name;email;zone\nKenji Ito;${kenji};Asia/Tokyo\nZoe;${zoe};\nNo;no@gmial.com;`;
  const invited = await ana.ask(`${at}/lines`, { json: { text, zone: "Europe/Lisbon" } });
  const report = Cohort.ListReport.parse(await invited.json());
  expect(report.good).toHaveLength(2);
  expect(report.problems).toMatchObject([{ line: 4, problem: "bad-address", fix: "no@gmail.com" }]);

  const line = `${at}/lines/${encodeURIComponent(zoe)}`;
  expect(await (await ana.ask(line, { method: "PATCH", json: { name: "Zoé" } })).json()).toMatchObject({
    name: "Zoé",
  });
  await movedTo({ id: Cohort.CohortId.parse(id) }, "lobby");
  await admitLaunched(heard(id));
  await admitGrown(heard(id));

  const page = Cohort.CohortPage.parse(await (await ana.ask(at)).json());
  expect(page).toMatchObject({
    cohort: { people: 3, circles: [{ people: 2 }] },
    membership: { role: "facilitator" },
  });
  const { items: lines } = await (await ana.ask(`${at}/lines`)).json();
  expect(lines).toMatchObject([
    { name: "Kenji Ito", state: "invited" },
    { name: "Zoé", state: "invited" },
  ]);
  const { items: members } = await (await ana.ask(`${at}/members`)).json();
  expect(members.map(({ name }: Cohort.Member) => name)).toEqual(["Ana Silva", "Kenji Ito", "Zoé"]);
});

test("an idempotency key makes one draft, and of one list one set of lines", async () => {
  const headers = { "idempotency-key": "a-draft-for-march" };
  const first = await (await ana.ask("/api/cohorts", { json: draft, headers })).json();
  const again = await ana.ask("/api/cohorts", { json: draft, headers });
  expect(again.headers.get("idempotent-replay")).toBe("true");
  expect(await again.json()).toEqual(first);
  const invite = async () =>
    await (
      await ana.ask(`/api/cohorts/${first.id}/lines`, {
        json: { text: "kenji@example.org", zone: "Asia/Tokyo" },
        headers: { "idempotency-key": "a-list-for-march" },
      })
    ).json();
  expect(await invite()).toEqual(await invite());
  expect(await Cohort.lines(first.id, await ana.ctx())).toHaveLength(1);
});

test("a visitor sees what a link opens before signing in, and comes in once signed in", async () => {
  const made = await ana.ask(`/api/cohorts/${running.id}/invite-link`, {
    method: "PUT",
    json: { role: "participant" },
  });
  expect(made.status).toBe(201);
  const { token } = await made.json();
  const seen = await ask(`/api/join/${token}`);
  expect(seen.status).toBe(200);
  expect(await seen.json()).toMatchObject({ title: running.title, facilitators: ["Ana Silva"] });
  expect((await ask(`/api/join/${token}`, { method: "POST" })).status).toBe(401);
  const newcomer = await someone();
  const joined = await newcomer.ask(`/api/join/${token}`, { method: "POST" });
  expect(joined.status).toBe(201);
  expect(await joined.json()).toMatchObject({ cohort: running.id, role: "participant" });
  expect((await newcomer.ask(`/api/cohorts/${running.id}/members/me`, { method: "DELETE" })).status).toBe(
    204,
  );
  expect((await newcomer.ask(`/api/cohorts/${running.id}`)).status).toBe(404);
  expect((await ana.ask(`/api/cohorts/${running.id}/invite-link`, { method: "DELETE" })).status).toBe(204);
  expect((await ask(`/api/join/${token}`)).status).toBe(410);
});

describe("somebody new who came by a join link", () => {
  const enter = async (role: Cohort.LinkRole, spoil = "") => {
    const { cohort } = await aCohort({ host: ana, state: "lobby" });
    const { token } = await Cohort.renewLink(cohort.id, role, await ana.ctx());
    const email = anAddress("kenji.ito");
    const asked = await ask("/api/sign-in/code", {
      json: { email, zone: "Asia/Tokyo", invite: `${token}${spoil}` },
      headers: { "user-agent": "test" },
    });
    expect(asked.status).toBe(202);
    const { flow } = await asked.json();
    const mail = await People.signInMail(flow, new Date());
    return { token, mail };
  };

  test.each([
    ["participant", false],
    ["guest", true],
  ] as const)("proves their address and is in, as a %s", async (role, guest) => {
    const { token, mail } = await enter(role);
    const entered = await ask("/api/sign-in/link", { json: { token: mail?.linkToken } });
    expect(entered.status).toBe(200);
    const { person } = await entered.json();
    expect(person).toMatchObject({ guest, zone: "Asia/Tokyo", admin: false });
    const cookie = /__Host-outloud=([^;]+)/.exec(entered.headers.getSetCookie().join("\n"))?.[1];
    expect((await ask(`/api/join/${token}`, { method: "POST", cookie })).status).toBe(201);
  });

  test("gets no code with a link that opens nothing", async () => {
    await someone();
    expect((await enter("participant", "x")).mail?.code).toBeUndefined();
  });
});

describe("who may", () => {
  const routes = (): [what: string, path: string, asking: Asking, allowed: ("member" | "host")[]][] => {
    const at = `/api/cohorts/${running.id}`;
    const email = encodeURIComponent(anAddress());
    return [
      ["look", at, {}, ["member", "host"]],
      ["see members", `${at}/members`, {}, ["member", "host"]],
      ["change", at, { method: "PATCH", json: { revision: 99, title: "Mine" } }, ["host"]],
      ["discard", at, { method: "DELETE" }, ["host"]],
      ["see the list", `${at}/lines`, {}, ["host"]],
      ["invite", `${at}/lines`, { json: { text: "", zone: "Europe/Lisbon" } }, ["host"]],
      ["correct a line", `${at}/lines/${email}`, { method: "PATCH", json: { name: "X" } }, ["host"]],
      ["drop a line", `${at}/lines/${email}`, { method: "DELETE" }, ["host"]],
      ["see the link", `${at}/invite-link`, {}, ["host"]],
      ["make a link", `${at}/invite-link`, { method: "PUT", json: { role: "guest" } }, ["host"]],
      ["end the link", `${at}/invite-link`, { method: "DELETE" }, ["host"]],
      [
        "give a role",
        `${at}/members/${former.person.id}/role`,
        { method: "PUT", json: { role: "participant" } },
        ["host"],
      ],
      ["remove", `${at}/members/${former.person.id}`, { method: "DELETE" }, ["host"]],
    ];
  };

  test("nobody in particular gets a 401 everywhere", async () => {
    for (const [what, path, asking] of routes())
      expect([what, (await ask(path, asking)).status]).toEqual([what, 401]);
  });

  test("for strangers and former members there is no such cohort", async () => {
    for (const [what, path, asking] of routes())
      for (const who of [stranger, former]) {
        const answer = await who.ask(path, asking);
        expect([what, answer.status, (await answer.json()).code]).toEqual([what, 404, "cohort.missing"]);
      }
  });

  test("participants and guests look; only hosts change", async () => {
    for (const [what, path, asking, allowed] of routes())
      for (const who of [ben, guest]) {
        const { status } = await who.ask(path, asking);
        expect([what, status]).toEqual([what, allowed.includes("member") ? 200 : 403]);
      }
  });

  test("a host is never told that it is forbidden or not there", async () => {
    for (const [what, path, asking] of routes()) {
      const answer = await ana.ask(path, asking);
      const { code } = answer.status >= 400 ? await answer.json() : { code: "" };
      expect([what, code]).not.toEqual([what, "cohort.missing"]);
      expect([what, answer.status]).not.toEqual([what, 403]);
    }
  });

  test("a guest drafts nothing", async () => {
    const answer = await guest.ask("/api/cohorts", { json: draft });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "cohort.guest" });
  });
});

test("what cannot be understood is a 400 that says where", async () => {
  const at = `/api/cohorts/${running.id}`;
  for (const [path, asking] of [
    ["/api/cohorts/nope", {}],
    ["/api/cohorts", { json: { ...draft, zone: "Mars/Olympus" } }],
    ["/api/cohorts", { json: { ...draft, startsOn: "2026-02-30" } }],
    [at, { method: "PATCH", json: { title: "No revision" } }],
    [`${at}/lines`, { json: { text: 7, zone: "Europe/Lisbon" } }],
    [`${at}/lines/nobody`, { method: "DELETE" }],
    [`${at}/members/${ben.person.id}/role`, { method: "PUT", json: { role: "guest" } }],
    [`${at}/invite-link`, { method: "PUT", json: { role: "facilitator" } }],
  ] as const) {
    const answer = await ana.ask(path, asking);
    expect([path, answer.status]).toEqual([path, 400]);
    expect((await answer.json()).errors.length).toBeGreaterThan(0);
  }
});
