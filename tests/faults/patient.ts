import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, Client } from "../e2e/month/client.ts";

const AGAIN_AFTER = 150;
let intentions = 0;

/** Somebody whose page never gives up: what was not answered is sent again, under the same key. */
export class Patient extends Client {
  override async send(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const intention = key ?? (method === "GET" ? undefined : `intention-${process.pid}-${++intentions}`);
    for (;;) {
      const answer = await super.send(method, path, body, intention).catch(() => undefined); // nobody is there
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      await sleep(AGAIN_AFTER);
    }
  }
}
