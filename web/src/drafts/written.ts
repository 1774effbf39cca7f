import type { DeviceDraft } from "./device.ts";

/** What somebody wrote in one box. */
export type Written = Pick<DeviceDraft, "title" | "text" | "ask">;

export const newDraft = (): DeviceDraft => ({
  id: `dra_${crypto.randomUUID()}`,
  title: "",
  text: "",
  base: 0,
  changed: false,
  at: new Date().toISOString(),
});

const sameAsk = (one: Written, other: Written) => JSON.stringify(one.ask) === JSON.stringify(other.ask);

export const sameWords = (one: Written, other: Written) =>
  one.title === other.title && one.text === other.text && sameAsk(one, other);

export const wordless = ({ title, text, ask }: Written) => title === "" && text === "" && !ask?.question;

/** What was written since these words were sent. */
export const addedTo = (was: Written, now: Written): Written => ({
  title: now.title === was.title ? "" : now.title,
  text: leftOver(now.text, was.text),
  ask: sameAsk(now, was) ? undefined : now.ask,
});

/** What was added to a text after it was sent; where it was changed, nothing tells what is new, and all of it stays. */
export function leftOver(now: string, sent: string): string {
  if (now.trim() === sent.trim()) return "";
  if (now.startsWith(sent)) return now.slice(sent.length).trimStart();
  return sent && now.endsWith(sent) ? now.slice(0, -sent.length).trimEnd() : now;
}
