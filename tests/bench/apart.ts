import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/**
 * What a file does in a process of its own, asked one thing after the other. The product's client of the store is one for each
 * process, so whoever measures two stores needs two.
 */
export function workApart<Asked, Answer>(file: string) {
  const child = fork(join(import.meta.dirname, file), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  ended.catch(() => undefined); // whoever waits for an answer hears of it
  return {
    pid: child.pid ?? 0,
    async ask(asked: Asked): Promise<Answer> {
      child.send(asked as object);
      const [answer] = (await Promise.race([once(child, "message"), ended])) as [Answer];
      return answer;
    },
    end: () => child.disconnect(),
  };
}
