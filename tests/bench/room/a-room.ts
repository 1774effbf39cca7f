import type { Product } from "../product.ts";

/** A room that stands open, and the code that leads into it. */
export interface OpenRoom {
  readonly origin: string;
  readonly session: string;
  readonly code: string;
}

/** A room that stands open, made by the facilitator of the demo. */
export async function aRoom({ origin }: Product, cookie: string): Promise<OpenRoom> {
  const ask = async (path: string, method: string, json: object) => {
    const headers = { "content-type": "application/json", origin, "sec-fetch-site": "same-origin", cookie };
    const response = await fetch(`${origin}/api${path}`, { method, headers, body: JSON.stringify(json) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string; code: string };
  };
  const { id, code } = await ask("/sessions", "POST", { title: "A full hall", language: "en" });
  await ask(`/rooms/${id}/seat`, "PUT", { as: "name" });
  await ask(`/rooms/${id}/opening`, "PUT", {});
  return { origin, session: id, code };
}
