import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askAhead } from "./asked-ahead.ts";
import { api, createIntention, read } from "./client.ts";
import { ProblemError } from "./problem.ts";

let requests: Request[];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  requests = [];
  vi.stubGlobal("fetch", async (input: string | URL, init?: RequestInit) => {
    requests.push(new Request(new URL(input, "http://outloud.test"), init));
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable("it was not refused"),
    (error: unknown) => error as ProblemError,
  );

test("a refusal is thrown with its code, its words and what is wrong with each field", async () => {
  answer = () =>
    Response.json(
      {
        status: 400,
        code: "request.invalid",
        detail: "zone: No such time zone.",
        errors: [{ path: "zone", message: "No such time zone." }],
      },
      { status: 400, headers: { "content-type": "application/problem+json" } },
    );
  const problem = await refused(read(api.me.$get()));
  expect(problem).toBeInstanceOf(ProblemError);
  expect(problem).toMatchObject({ status: 400, code: "request.invalid" });
  expect(problem.of("zone")).toBe("No such time zone.");
});

test("no answer at all is its own kind of problem", async () => {
  answer = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await refused(read(api.me.$get()))).toMatchObject({ status: 0, code: "offline" });
});

test("an answer that is not ours still has a status to go by", async () => {
  answer = () => new Response("<h1>Bad gateway</h1>", { status: 502 });
  expect(await refused(read(api.me.$get()))).toMatchObject({ status: 502, code: "http.502", detail: "" });
});

test("one intention keeps its key until it is done", async () => {
  answer = () => Response.json({});
  const intention = createIntention();
  const ask = () => api["sign-in"].code.$post({ json: { email: "ana@example.org" } }, intention.options());
  await ask();
  await ask();
  intention.done();
  await ask();
  const keys = requests.map((request) => request.headers.get("idempotency-key"));
  expect(keys[0]).toMatch(/^[\w-]{8,80}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("what creates has a key even when nobody thought of one; what reads has none", async () => {
  answer = () => Response.json({});
  await api["sign-in"].code.$post({ json: { email: "ana@example.org" } });
  await api.me.$get();
  expect(requests.map((request) => request.headers.has("idempotency-key"))).toEqual([true, false]);
});

test("what was asked ahead is read once, and asked for again after that", async () => {
  answer = () => Response.json({ unread: requests.length });
  askAhead(["/api/inbox/unread"]);
  expect(await read(api.inbox.unread.$get())).toEqual({ unread: 1 });
  expect(await read(api.inbox.unread.$get())).toEqual({ unread: 2 });
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
    "/api/inbox/unread",
    "/api/inbox/unread",
  ]);
});

test("what was asked ahead is old once somebody has signed in", async () => {
  answer = () => Response.json({ code: "people.not-signed-in", status: 401 }, { status: 401 });
  askAhead(["/api/cohorts", "/api/me"]);
  expect((await refused(read(api.me.$get()))).code).toBe("people.not-signed-in");
  answer = () => Response.json({ items: [] });
  await read(api["sign-in"].try.$post({ json: { flow: "flow", code: "123456" } }));
  expect(await read(api.cohorts.$get())).toEqual({ items: [] });
});

test("leave to listen makes nothing old that was asked ahead", async () => {
  answer = () => Response.json({ unread: requests.length });
  askAhead(["/api/inbox/unread"]);
  await read(api.tickets.$post({ json: { topics: [] } }));
  expect(await read(api.inbox.unread.$get())).toEqual({ unread: 1 });
});

test("what was asked ahead and did not arrive is no answer at all", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network")));
  askAhead(["/api/inbox/unread"]);
  expect((await refused(read(api.inbox.unread.$get()))).code).toBe("offline");
});
