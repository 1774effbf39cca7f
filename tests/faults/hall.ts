import { setTimeout as sleep } from "node:timers/promises";
import type { Hall } from "./attendees.ts";

/** A room that stands open, made by the first person there is. */
export async function openHall(origin: string): Promise<Hall> {
  const ask = async (path: string, method: string, json: object, cookie = "") => {
    const headers = { "content-type": "application/json", origin, "sec-fetch-site": "same-origin", cookie };
    const response = await fetch(origin + path, { method, headers, body: JSON.stringify(json) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  await ask("/api/sign-in/code", "POST", { email: "ana@example.org" });
  let token: string | undefined;
  while (!token) {
    await sleep(50);
    const mails = (await (await fetch(`${origin}/outbox.json`)).json()) as { text: string }[];
    token = /token=([^\s<>"]+)/.exec(mails[0]?.text ?? "")?.[1];
  }
  const entered = await ask("/api/sign-in/link", "POST", { token });
  const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const made = await ask("/api/sessions", "POST", { title: "A stormy hour", language: "en" }, cookie);
  const { id, code } = (await made.json()) as { id: string; code: string };
  await ask(`/api/rooms/${id}/seat`, "PUT", { as: "name" }, cookie);
  await ask(`/api/rooms/${id}/opening`, "PUT", {}, cookie);
  return { origin, session: id, code };
}
