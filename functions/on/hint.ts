import { Moved, Reached } from "#cadence/events";
import { CirclesSeated } from "#cohort/events";
import { Helped, LoopClosed, Replied, ReplyEdited, RoundOver, Signalled } from "#feedback/events";
import { Asked, Changed, Shared } from "#journal/events";
import type { Audience } from "#journal/model";
import { Sent, Changed as TalkChanged } from "#messaging/events";
import { InboxChanged } from "#notify/events";
import type { CircleId, CohortId } from "#people/model";
import { Kept, Resurfaced } from "#shelf/events";
import { hint } from "../realtime/publish.ts";
import { on } from "./subscriber.ts";

interface Where {
  readonly audience: Audience;
  readonly cohort?: CohortId | undefined;
  readonly circle?: CircleId | undefined;
}

/**
 * The places where somebody may be looking at an entry. The circle is told of what its cohort may read too: the entry has
 * left its list. What is for self is for nobody, and nobody is told.
 */
function places({ audience, cohort, circle }: Where): string[] {
  if (audience === "self") return [];
  const seen = audience === "circle" ? [circle] : [cohort, circle];
  return seen.flatMap((place) => (place ? [`place/${place}`] : []));
}

const around = (entry: string, where: Where) =>
  where.audience === "self" ? [] : [`entry/${entry}`, ...places(where)];

/** An entry appears in front of those who may read it now. */
export const shared = on(Shared, ({ id, ...where }) => hint(around(id, where), { kind: "entry", id }));

/** An entry reads differently, or is gone for those who could read it before. */
export const changed = on(Changed, ({ id, was, ...where }) => {
  const before = was ? around(id, { ...where, audience: was }) : [];
  return hint([...before, ...around(id, where)], { kind: "entry", id });
});

/** A question stands above the thread, reads otherwise, or is taken back. */
export const asked = on(Asked, ({ id, ...where }) => hint(around(id, where), { kind: "entry", id }));

/** A reply appears in the thread, and the entry's count beside it. */
export const replied = on(Replied, ({ id, entry, ...where }) =>
  hint(around(entry, where), { kind: "reply", id }),
);

/** A reply reads differently. */
export const replyEdited = on(ReplyEdited, ({ id, entry }) =>
  hint([`entry/${entry}`], { kind: "reply", id }),
);

/** A reply is marked as one that helped, or is not any more. */
export const helped = on(Helped, ({ id, entry, audience }) =>
  hint(audience === "self" ? [] : [`entry/${entry}`], { kind: "reply", id }),
);

/** What changed after the answers stands above the thread. */
export const loopClosed = on(LoopClosed, ({ entry, ...where }) =>
  hint(around(entry, where), { kind: "entry", id: entry }),
);

/** A signal is given or taken back. */
export const signalled = on(Signalled, ({ entry, ...where }) =>
  hint(around(entry, where), { kind: "signal", id: entry }),
);

/** The number beside somebody's inbox is another. */
export const inbox = on(InboxChanged, ({ person }) =>
  hint([`person/${person}`], { kind: "inbox", id: person }),
);

/** A moment of the month has come. */
export const reached = on(Reached, ({ id, cohort }) => hint([`place/${cohort}`], { kind: "beat", id }));

/** The month has moved. */
export const moved = on(Moved, ({ cohort }) => hint([`place/${cohort}`], { kind: "beat", id: cohort }));

/** Names have come back to what was written in a round. */
export const roundOver = on(RoundOver, ({ cohort }) =>
  hint([`place/${cohort}`], { kind: "entry", id: cohort }),
);

/** Everybody in a cohort sits in another circle. */
export const seated = on(CirclesSeated, ({ cohort }) =>
  hint([`place/${cohort}`], { kind: "circles", id: cohort }),
);

/** Something is on a shelf that was not there before. */
export const kept = on(Kept, ({ cohort }) => hint([`place/${cohort}`], { kind: "shelf", id: cohort }));

/** What was kept of a session is on top of its shelf. */
export const resurfaced = on(Resurfaced, ({ cohort }) =>
  hint([`place/${cohort}`], { kind: "shelf", id: cohort }),
);

/** Something was said in a conversation. Which, and to its people alone. */
export const message = on(Sent, ({ conversation, people }) => hint(...inTalk(conversation, people)));

/** A conversation is not as its people last saw it. */
export const talk = on(TalkChanged, ({ conversation, people }) => hint(...inTalk(conversation, people)));

const inTalk = (id: string, people: readonly string[]) =>
  [people.map((person) => `person/${person}`), { kind: "message", id }] as const;
