import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { Renamed } from "#people/events";
import * as Shelf from "#shelf";
import { on } from "./subscriber.ts";

/** What somebody wrote or kept carries the name they go by now, whichever of several renamings is heard last. */
export const handler = on(Renamed, async ({ person }) => {
  await Journal.follow(person);
  await Feedback.follow(person);
  await Shelf.follow(person);
});
