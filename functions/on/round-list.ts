import * as Feedback from "#feedback";
import { Replied, ReplyEdited } from "#feedback/events";
import { Asked, Changed, Shared } from "#journal/events";
import { on } from "./subscriber.ts";

/** Put an entry on the list of its round when it is shared. */
export const shared = on(Shared, ({ id: entry, round }, { now }) =>
  Feedback.noteInRound({ entry, round }, now),
);

/** Note how an entry stands in its round when it is brought there, moves or changes. */
export const changed = on(Changed, ({ id: entry, round }, { now }) =>
  Feedback.noteInRound({ entry, round }, now),
);

/** Note that an entry waits again in its round, for an answer to what its author asks now. */
export const asked = on(Asked, ({ id: entry, round }, { now }) =>
  Feedback.noteInRound({ entry, round }, now),
);

/** Note that an entry has one answer more of those its round promised, and who took part by giving it. */
export const replied = on(Replied, ({ entry, round, author: giver }, { now }) =>
  Feedback.noteInRound({ entry, round, giver }, now),
);

/** Note that an entry has another number of answers because one of them was hidden, or is back. */
export const replyHidden = on(ReplyEdited, ({ entry, round }, { now }) =>
  Feedback.noteInRound({ entry, round }, now),
);
