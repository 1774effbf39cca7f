import type { Entry } from "#journal/model";
import { present } from "./days.ts";
import type { Story } from "./story.ts";

const PAUSE = 3;

/** The power goes while the clock is on its way to `to`, after `enough` says so; then the way is gone to its end. */
export async function killOnTheWay(
  { outloud, chronicle, cuts }: Story,
  to: string,
  enough: () => Promise<boolean>,
): Promise<void> {
  const way = outloud.clockTo(to).then(
    () => "arrived",
    () => "cut off",
  );
  while (!(await enough())) await new Promise((next) => setTimeout(next, PAUSE));
  await outloud.kill();
  if ((await way) !== "cut off") throw new Error("The clock had arrived before the power went.");
  await outloud.restart();
  cuts.push(await chronicle.now());
  await outloud.clockTo(to);
}

/**
 * Everybody writes at once and the power goes in the middle of it, when a third has been acknowledged. Whoever got no
 * answer sends the same again, under the same key, as their page would.
 */
export async function killAmongWriters({ outloud, chronicle, writing, cuts }: Story): Promise<void> {
  const writers = present(chronicle, await chronicle.now());
  const intentions = writers.map((author, nth) => ({
    author,
    ...writing.next(author, { audience: nth % 2 === 0 ? "cohort" : "self" }),
    key: `burst-${nth}-0001`,
  }));
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const send = async ({ author, body, mark, key }: (typeof intentions)[number]) => {
    const entry = await author.client.post<Entry>("/entries", body, key);
    writing.written(author, mark, entry);
    acknowledged++;
    if (acknowledged >= writers.length / 3) killed ??= outloud.kill();
  };
  const outcomes = await Promise.allSettled(intentions.map(send));
  await killed;
  const before = acknowledged;
  await outloud.restart();
  cuts.push(await chronicle.now());
  for (const [nth, { status }] of outcomes.entries()) {
    const intention = intentions[nth];
    if (status === "rejected" && intention) await send(intention);
  }
  if (before >= writers.length) throw new Error("Everybody had their answer before the power went.");
}
