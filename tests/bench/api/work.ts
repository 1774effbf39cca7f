import type { Product } from "../product.ts";
import type { Load } from "./load.ts";

/** Of the demo; each of them answers as often as the others. */
const PEOPLE = ["ana.duarte@example.org", "piotr.zielinski@example.org"];

/** One kind of work: what the product is asked, the bare limit of it, and the share of that limit it should reach. */
export interface Work {
  readonly name: string;
  readonly ours: Omit<Load, "connections" | "seconds">;
  readonly bare: Pick<Load, "method" | "path" | "body">;
  /** What the bare limit reads: the same as is read of ours, as we answer it. */
  readonly items?: readonly object[];
  readonly share: number;
  /** How often it may ask the table. */
  readonly calls: number;
}

/** An entry with twenty answers in a cohort of the demo, and people who may read it. */
export async function worksAt({ origin, signIn }: Product): Promise<Work[]> {
  const json = { "content-type": "application/json", origin, "sec-fetch-site": "same-origin" };
  const cookies = [];
  for (const address of PEOPLE) cookies.push(await signIn(address));
  const headers = cookies.map((cookie) => ({ ...json, cookie }));
  const [host = json] = headers;
  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const method = body ? "POST" : "GET";
    const answer = await fetch(origin + path, { method, headers: host, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const { items } = await ask<{ items: { id: string; state: string }[] }>("/api/cohorts");
  const cohort = items.find(({ state }) => state === "running")?.id;
  const entry = async (title: string) =>
    (await ask<{ id: string }>("/api/entries", { cohort, audience: "cohort", title, text: TEXT })).id;
  const [read, answered] = [await entry("What is read"), await entry("What is answered")];
  for (let nth = 0; nth < 20; nth++) await ask(`/api/entries/${read}/replies`, { text: TEXT });
  const thread = await ask<{ entry: object; replies: object[] }>(`/api/entries/${read}`);
  const newest = await ask<{ items: object[] }>(`/api/streams/${cohort}?limit=20`);
  return [
    {
      name: "an entry with 20 answers",
      ours: { origin, method: "GET", path: `/api/entries/${read}`, headers },
      bare: { method: "GET", path: "/items/entry" },
      items: [thread.entry, ...thread.replies],
      share: 0.5,
      calls: 2,
    },
    {
      name: "the newest 20 of a cohort",
      ours: { origin, method: "GET", path: `/api/streams/${cohort}?limit=20`, headers },
      bare: { method: "GET", path: "/items/newest" },
      items: newest.items,
      share: 0.5,
      calls: 2,
    },
    {
      name: "an answer",
      ours: {
        origin,
        method: "POST",
        path: `/api/entries/${answered}/replies`,
        headers,
        body: '{"text":"I wonder what would happen at #"}',
      },
      bare: { method: "POST", path: "/three", body: '{"text":"I wonder what would happen at #"}' },
      share: 0.35,
      calls: 3,
    },
  ];
}

const TEXT =
  "I tried it this morning with the smallest case I could think of, and wrote down what surprised me. "
    .repeat(4)
    .trim();
