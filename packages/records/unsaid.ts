import type { Row } from "#platform";
import { isNamed } from "./retold.ts";
import { without } from "./rule.ts";
import { NO_WORDS } from "./scrub.ts";
import type { Trace } from "./trace.ts";

/** Something said in a room, or what a frame tells of it. */
export const unsaid = (said: Row, trace: Trace): Row => {
  const answer = said.answer as Row | undefined;
  const answered =
    answer && isNamed(answer.by, trace) ? { answer: { ...answer, by: "", text: NO_WORDS } } : {};
  if (!trace.said.has(String(said.id))) return { ...said, ...answered };
  return {
    ...without(said, "by", "account", "url"),
    ...answered,
    ...(said.text !== undefined && { text: NO_WORDS }),
    ...(said.voice !== undefined && { as: "unnamed", name: trace.nobody.name, asides: [] }),
  };
};

/** A room without one of its hosts. */
export const unhosted = (session: Row, { person }: Trace): Row => ({
  ...session,
  hosts: (session.hosts as Row[]).filter(({ id }) => id !== person),
});

/** A frame of the log, with what was said in it. */
export function reframed(text: string, trace: Trace): string {
  const frame = JSON.parse(text) as Row;
  const each = (list: unknown) => (list as Row[] | undefined)?.map((said) => unsaid(said, trace));
  return JSON.stringify({
    ...frame,
    ...(frame.contributions !== undefined && { contributions: each(frame.contributions) }),
    ...(frame.changes !== undefined && { changes: each(frame.changes) }),
    ...(frame.session !== undefined && { session: unhosted(frame.session as Row, trace) }),
  });
}
