import * as People from "#people";
import { type Ctx, Email, type Person, SESSION_COOKIE } from "#people/model";
import { newId, settings } from "#platform";
import { app } from "../functions/api/app.ts";

/** A request as one of our own pages sends it; `json` becomes the body. */
export interface Asking extends Omit<RequestInit, "headers"> {
  readonly json?: unknown;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
}

/** Ask the API as a browser on our own pages would, over no network. */
export async function ask(path: string, { json, cookie, headers, ...init }: Asking = {}): Promise<Response> {
  return await app.request(`${settings().OUTLOUD_ORIGIN}${path}`, {
    ...init,
    method: init.method ?? (json === undefined ? "GET" : "POST"),
    ...(json !== undefined && { body: JSON.stringify(json) }),
    headers: {
      origin: settings().OUTLOUD_ORIGIN,
      "sec-fetch-site": "same-origin",
      ...(json !== undefined && { "content-type": "application/json" }),
      ...(cookie && { cookie: `${SESSION_COOKIE}=${cookie}` }),
      ...headers,
    },
  });
}

/** A mail address that no other test has. */
export const anAddress = (name = "someone") =>
  Email.parse(`${name}-${newId("t", new Date()).slice(-12)}@example.org`);

/** A person who is signed in: their account, their cookie, and `ask` in their name. */
export interface Someone {
  readonly person: Person;
  readonly cookie: string;
  readonly ask: (path: string, asking?: Asking) => Promise<Response>;
  /** Who they are to a door of a capability, read from the store now. */
  readonly ctx: (now?: Date) => Promise<Ctx>;
}

/** Somebody new, with an account and an open session. */
export async function someone(
  {
    name = "Ana Silva",
    zone = "Europe/Lisbon",
    language = "en" as const,
    guest = false,
    email = anAddress(),
  }: Partial<Pick<Person, "name" | "zone" | "language" | "guest" | "email">> = {},
  now = new Date(),
): Promise<Someone> {
  const person = await People.ensure({ email, name, zone, language, guest }, now);
  const cookie = await People.openSession(person.id, now);
  return {
    person,
    cookie,
    ask: (path, asking = {}) => ask(path, { cookie, ...asking }),
    ctx: async (at = now) => {
      const ctx = await People.recognise(cookie, at);
      if (!ctx) throw new Error(`${person.name} is not signed in any more.`);
      return ctx;
    },
  };
}
