import { type ClientResponse, hc } from "hono/client";
import type { Api } from "../../../functions/api/app.ts";
import { followServer } from "../words/clock.ts";
import { forgetAsked, takeAsked } from "./asked-ahead.ts";
import { offline, problemOf } from "./problem.ts";

/** Leave to listen, which every page asks for while it is still reading. */
const CHANGES_NOTHING = /\/tickets?$/;

/** Asks our own server; whatever is not a yes is thrown as a `ProblemError`. */
async function ask(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set("accept", "application/json");
  const method = init?.method?.toUpperCase() ?? "GET";
  if (method === "POST" && !headers.has("idempotency-key"))
    headers.set("idempotency-key", crypto.randomUUID());
  if (method !== "GET" && !CHANGES_NOTHING.test(String(input))) forgetAsked();
  const ahead = takeAsked(String(input));
  const response = await (ahead ?? fetch(input, { ...init, headers, credentials: "same-origin" })).catch(
    () => {
      throw offline();
    },
  );
  followServer(response.headers.get("outloud-now"));
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The whole API, typed by the server: `await read(api.entries[":entry"].$get({ param }))`. */
export const { api } = hc<Api>(location.origin, { fetch: ask });

/** The JSON of an answer, typed. */
export const read = async <T>(answer: Promise<ClientResponse<T>>): Promise<T> =>
  (await (await answer).json()) as T;

/**
 * One thing somebody means to do, however often the network makes them try: pass `options()` with each attempt, and call
 * `done()` when it worked, so that the next time is a new intention. Where what is sent may have changed on the way, send
 * `again(what they mean, what to send)`: the same is sent as it was the first time, something else is a new intention.
 */
export function createIntention() {
  let key = crypto.randomUUID();
  let before: { meaning: string; sent: unknown } | undefined;
  const done = () => {
    key = crypto.randomUUID();
    before = undefined;
  };
  return {
    options: () => ({ headers: { "idempotency-key": key } }),
    again<Sent>(meant: unknown, sent: Sent): Sent {
      const meaning = JSON.stringify(meant);
      if (before?.meaning === meaning) return before.sent as Sent;
      if (before) done();
      before = { meaning, sent };
      return sent;
    },
    done,
  };
}
