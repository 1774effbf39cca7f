import * as Messaging from "#messaging";
import { type PrivateTalk, TALKS } from "../texts/messages.ts";
import { eachAtOnce } from "./at-once.ts";
import type { House } from "./house.ts";
import type { StoryTime } from "./story-time.ts";

/** What people of the month say to one or two others, each message at its moment; the last of some still waits. */
export const privateTalks = (house: House, time: StoryTime, now: Date) =>
  eachAtOnce(TALKS, (talk) => converse(talk, house, time, now));

async function converse({ between, lines, unreadBy }: PrivateTalk, house: House, time: StoryTime, now: Date) {
  let last: Messaging.Message | undefined;
  for (const { by, text, ...when } of lines) {
    const ctx = house.as(by, time.at(when));
    const others = between.filter((key) => key !== by).map((key) => house.person(key).id);
    last = last
      ? await Messaging.write(last.conversation, { text }, ctx)
      : await Messaging.begin({ with: others, text }, ctx);
    // Whoever writes has read what came before.
    await Messaging.read(last.conversation, last.id, ctx);
  }
  for (const key of between)
    if (last && !unreadBy.includes(key)) await Messaging.read(last.conversation, last.id, house.as(key, now));
}
