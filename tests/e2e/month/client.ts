import type { Outloud } from "../outloud.ts";

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** Somebody at the API with cookies of their own, as a browser would be. */
export class Client {
  readonly outloud: Outloud;
  readonly email: string;
  /** How many codes were asked for, each of which is one mail. */
  codes = 0;
  #cookies = new Map<string, string>();

  constructor(outloud: Outloud, email: string) {
    this.outloud = outloud;
    this.email = email;
  }

  /** Asks for something; whatever comes back is an answer. */
  async send(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const { origin } = this.outloud;
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        // Between two of these there may be minutes, or the machine's death: no connection outlives its answer.
        connection: "close",
        origin,
        "sec-fetch-site": "same-origin",
        ...(cookie && { cookie }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(key && { "idempotency-key": key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, json: text && isJson ? JSON.parse(text) : text };
  }

  /** Does what must succeed, and says what it was when it does not. */
  async must<Result>(method: string, path: string, body?: unknown, key?: string): Promise<Result> {
    const { status, json } = await this.send(method, path, body, key);
    if (status >= 400) throw new Error(`${this.email}: ${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json as Result;
  }
  get = <Result>(path: string) => this.must<Result>("GET", path);
  post = <Result>(path: string, body: unknown, key?: string) => this.must<Result>("POST", path, body, key);

  /** Every item of a list, page by page. */
  async all<Item>(path: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined; ) {
      const page: { items: Item[]; next?: string } = await this.get(
        `${path}${path.includes("?") ? "&" : "?"}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  /** Takes over the cookies of somebody's browser. */
  adopt(cookies: readonly { name: string; value: string }[]) {
    for (const { name, value } of cookies) this.#cookies.set(name, value);
  }

  /** Signs in by the button of the invitation, which works once. */
  async accept(): Promise<void> {
    await this.post("/sign-in/invitation", { token: invitationTo(await this.outloud.mails(this.email)) });
  }

  /** Signs in by a code, which comes by mail; nobody who is signed in asks for one. */
  async signIn(): Promise<void> {
    if ((await this.send("GET", "/me")).status === 200) return;
    this.codes++;
    const before = codeIn(await this.outloud.mails(this.email));
    const { flow } = await this.post<{ flow: string }>("/sign-in/code", { email: this.email });
    const code = await newCode(this.outloud, this.email, before);
    await this.post("/sign-in/try", { flow, code });
  }
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The token behind the button of somebody's invitation. */
export function invitationTo(mails: readonly Letter[]): string {
  const found = mails.map(({ text }) => /[?&]invitation=([^\s&]+)/.exec(text)?.[1]).find(Boolean);
  if (!found) throw new Error("There is no invitation.");
  return decodeURIComponent(found);
}

/** The code of the newest mail that has one. */
export const codeIn = (mails: readonly Letter[]) =>
  mails.map(({ subject }) => /\b\d{6}\b/.exec(subject)?.[0]).findLast(Boolean) ?? "";

/** The code of the mail that is on its way, once it has come. A handler that failed is called again a little later. */
export async function newCode(outloud: Outloud, email: string, before: string): Promise<string> {
  for (const pause of ["PT1S", "PT1S", "PT5S", "PT30S", "PT2M"]) {
    await outloud.clockBy(pause);
    const code = codeIn(await outloud.mails(email));
    if (code !== before) return code;
  }
  throw new Error(`No code came to ${email}.`);
}
