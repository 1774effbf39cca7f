import { describe, expect, test } from "vitest";
import { settings } from "#platform";
import { type Asking, ask, someone } from "../../tests/world.ts";
import { app } from "./app.ts";

const code = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = await response.json();
  expect(problem).toMatchObject({ type: `urn:outloud:${problem.code}`, status: response.status });
  expect(problem.detail).toMatch(/^[A-Z].*[.?!]$/s);
  return [response.status, problem.code];
};
const raw = (body: BodyInit, headers: Record<string, string> = {}): Asking => ({
  method: "PATCH",
  body,
  headers: { "content-type": "application/json", ...headers },
});
const profile = "/api/me/profile";

describe("what changes something comes from our own pages", () => {
  test.each([
    ["another origin", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:4401" }],
    ["a sibling site", { "sec-fetch-site": "same-site" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["an address bar", { "sec-fetch-site": "none" }],
    ["an opaque origin", { origin: "null" }],
  ])("not from %s", async (_, headers: Record<string, string>) => {
    const ana = await someone();
    expect(await code(await ana.ask(profile, { method: "PATCH", json: { about: "!" }, headers }))).toEqual([
      403,
      "request.origin",
    ]);
    expect((await ana.ask("/api/me", { headers })).status).toBe(200);
  });

  test("and says where from", async () => {
    const { cookie } = await someone();
    const bare = await app.request(profile, {
      method: "PATCH",
      body: "{}",
      headers: { "content-type": "application/json", cookie: `__Host-outloud=${cookie}` },
    });
    expect(await code(bare)).toEqual([403, "request.origin"]);
  });
});

describe("half a character", () => {
  const escaped = (about: string) => raw(`{"about":"${about}"}`);
  test.each([
    ["the first half", "a\\ud83d b", "a\ufffd b"],
    ["the second half", "\\uDE00b", "\ufffdb"],
    ["the halves in the wrong order", "\\ude00\\ud83d", "\ufffd\ufffd"],
    ["a whole one is kept", "\\ud83d\\ude00", "😀"],
    ["nor is what only looks like one", "\\\\ud83d", "\\ud83d"],
  ])("is no reason to fail: %s", async (_, about, kept) => {
    const ana = await someone();
    const answer = await ana.ask(profile, escaped(about));
    expect([answer.status, (await answer.json()).about]).toEqual([200, kept]);
  });

  test("nor where it is kept as it comes", async () => {
    const ana = await someone();
    const json = { about: "\ud800", title: "", text: "", device: "\udfff", base: 0 };
    expect((await ana.ask("/api/drafts/dra_half-a-character", { method: "PUT", json })).status).toBe(200);
    const title = { from: "wsh_summer-camp", title: "Camp \ud83d" };
    expect((await ana.ask("/api/workshops", { json: title })).status).toBe(201);
  });
});

describe("a body", () => {
  test.each([
    ["that is not JSON", raw("{"), 400, "request.malformed"],
    [
      "that is a form",
      raw("about=x", { "content-type": "application/x-www-form-urlencoded" }),
      400,
      "request.not-json",
    ],
    ["that is text", raw("{}", { "content-type": "text/plain" }), 400, "request.not-json"],
    ["of bytes that are no text", raw(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)), 400, "request.encoding"],
    [
      "of a megabyte and more",
      raw(JSON.stringify({ about: "x".repeat(1_000_001) })),
      413,
      "request.too-large",
    ],
    [
      "that says it is larger than it is",
      raw("{}", { "content-length": "99999999" }),
      413,
      "request.too-large",
    ],
    ["that is a list", raw("[]"), 400, "request.invalid"],
    ["that is a number", raw("1e999"), 400, "request.invalid"],
    ["that is null", raw("null"), 400, "request.invalid"],
    [
      "ten thousand deep in a field",
      raw(`{"about":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
      400,
      "request.invalid",
    ],
    ["half a million deep", raw("[".repeat(499_000) + "]".repeat(499_000)), 400, "request.invalid"],
    ["half a million deep and never closed", raw("[".repeat(499_000)), 400, "request.malformed"],
    [
      "of fields with the wrong types",
      raw('{"topics":{"length":-1},"digestHour":"8"}'),
      400,
      "request.invalid",
    ],
  ])("%s is a plain no", async (_, asking, status, expected) => {
    const ana = await someone();
    expect(await code(await ana.ask(profile, asking))).toEqual([status, expected]);
    expect(await (await ana.ask("/api/me")).json()).toMatchObject({ person: ana.person });
  });

  test.each([
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"unknown":1}',
    "{}",
  ])("of %s changes nothing it does not name", async (text) => {
    const ana = await someone();
    const answer = await ana.ask(profile, raw(text));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(ana.person);
    expect(Object.prototype).not.toHaveProperty("admin");
  });
});

describe("an address", () => {
  test("that is not there is a 404 for who is signed in, and nobody's business otherwise", async () => {
    const ana = await someone();
    expect(await code(await ana.ask("/api/nowhere"))).toEqual([404, "request.no-such-address"]);
    expect(await code(await ask("/api/nowhere"))).toEqual([401, "people.not-signed-in"]);
  });

  test("is told what it can do when it is asked something else", async () => {
    const ana = await someone();
    const answer = await ana.ask(profile, { method: "DELETE" });
    expect(answer.headers.get("allow")).toBe("PATCH");
    expect(await code(answer)).toEqual([405, "request.no-such-method"]);
    expect((await ana.ask("/api/me", { method: "HEAD" })).status).toBe(200);
    expect((await ana.ask("/api/me", { method: "OPTIONS" })).status).toBe(405);
  });

  test.each([
    "/api/people/%00",
    "/api/people/%E0%A4%A",
    "/api/people/..%2F..%2Fetc",
    `/api/people/${"x".repeat(5_000)}`,
  ])("like %s is a plain no", async (path) => {
    const ana = await someone();
    const answer = await ana.ask(path);
    expect([400, 404]).toContain(answer.status);
  });

  test("answers for one person are kept by nobody", async () => {
    const ana = await someone();
    for (const path of ["/api/me", "/api/health", "/api/openapi.json"]) {
      const answer = await ana.ask(path);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});

describe("a cookie", () => {
  test.each(["", "nonsense", "per_01ARZ3NDEKTSV4RRFFQ69G5FAV.x", "%", "a=b=c", "x".repeat(8_000)])(
    "of %j is nobody's",
    async (cookie) => {
      const headers = { cookie: `__Host-outloud=${cookie}` };
      expect(await code(await ask("/api/me", { headers }))).toEqual([401, "people.not-signed-in"]);
    },
  );

  test("under another name, or twice, does not help", async () => {
    const { cookie } = await someone();
    expect((await ask("/api/me", { headers: { cookie: `outloud=${cookie}` } })).status).toBe(401);
    const twice = await ask("/api/me", { headers: { cookie: `__Host-outloud=x; __Host-outloud=${cookie}` } });
    expect([200, 401]).toContain(twice.status);
  });
});

test("an idempotency key looks like one", async () => {
  const ana = await someone();
  const headers = { "idempotency-key": "a b" };
  expect(await code(await ana.ask("/api/workshops", { json: {}, headers }))).toEqual([400, "request.key"]);
});

test("the house says that it stands", async () => {
  const answer = await app.request(`${settings().OUTLOUD_ORIGIN}/api/health`);
  expect(await answer.json()).toMatchObject({ ok: true });
});
