import { Fated } from "#backchannel/events";
import * as Shelf from "#shelf";
import { on } from "./subscriber.ts";

/** A question that is answered in writing after its session goes on the shelf too. */
export const handler = on(Fated, async ({ session, fate }, { now }) => {
  if (fate === "answered") await Shelf.harvest(session, now);
});
