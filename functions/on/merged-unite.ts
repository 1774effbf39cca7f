import * as Backchannel from "#backchannel";
import { Merged } from "#backchannel/events";
import { on } from "./subscriber.ts";

/** The votes for a question that was merged count for the other. */
export const handler = on(Merged, ({ session, from }) => Backchannel.unite(session, from));
