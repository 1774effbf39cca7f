import type { Shown } from "#backchannel/model";
import { QUESTIONS } from "./questions.ts";

const VOTES = 4;
/** Questions that the phones ask; those before are asked in browsers. */
const BEFORE = 5;

/** The questions that a phone votes for: a few, spread over all, never its own. */
export function voters(phone: number): number[] {
  const own = phone + BEFORE;
  return Array.from({ length: VOTES }, (_, turn) => (phone * 7 + turn * 13) % QUESTIONS.length).filter(
    (question, at, all) => question !== own && all.indexOf(question) === at,
  );
}

const askerOf = (question: number) =>
  question >= BEFORE ? `phone ${question - BEFORE}` : `browser ${question}`;

/**
 * How many votes each question must have when so many phones have voted: counted by hand, from who voted for what. With the
 * questions as they were merged, the voices of all that came together, each once, and not the one who asked what stayed.
 */
export function expectedVotes(phones: number, merged: readonly Shown[] = []): Map<string, number> {
  const voices = new Map(QUESTIONS.map(({ text }) => [text, new Set<string>()]));
  for (let phone = 0; phone < phones; phone++)
    for (const question of voters(phone)) voices.get(QUESTIONS[question]?.text ?? "")?.add(`phone ${phone}`);
  const textOf = new Map(merged.map(({ id, text }) => [id, text]));
  const asker = new Map(QUESTIONS.map(({ text }, at) => [text, askerOf(at)]));
  for (const { text, into } of merged) {
    const stays = into && voices.get(textOf.get(into) ?? "");
    if (!stays) continue;
    for (const voice of [...(voices.get(text) ?? []), asker.get(text) ?? ""]) stays.add(voice);
    stays.delete(asker.get(textOf.get(into) ?? "") ?? "");
  }
  return new Map([...voices].map(([text, all]) => [text, all.size]));
}
