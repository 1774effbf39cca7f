import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { Someone } from "../world.ts";

/** What somebody writes, with what a test does not care about filled in. */
export const written = async (
  who: Someone,
  input: Partial<Journal.WriteEntry> & { in?: Pick<Cohort, "id"> } = {},
  at?: Date,
): Promise<Journal.Entry> => {
  const { in: cohort, ...entry } = input;
  return await Journal.write(
    Journal.WriteEntry.parse({ audience: "cohort", text: "Two lines.", cohort: cohort?.id, ...entry }),
    await who.ctx(at),
  );
};

/** Many entries by one person, a second apart, the oldest first; `at` is when the first is written. */
export async function narrated(
  who: Someone,
  many: number,
  input: Parameters<typeof written>[1] = {},
  at = new Date(),
): Promise<Journal.Entry[]> {
  const entries: Journal.Entry[] = [];
  for (let number = 1; number <= many; number++) {
    const moment = new Date(at.getTime() + number * 1_000);
    entries.push(await written(who, { text: `Entry ${number}`, ...input }, moment));
  }
  return entries;
}

/** What somebody answers, with what a test does not care about filled in. */
export const answered = async (
  entry: Pick<Journal.Entry, "id">,
  who: Someone,
  input: Partial<Feedback.WriteReply> = {},
  at?: Date,
): Promise<Feedback.Reply> =>
  await Feedback.reply(
    entry.id,
    Feedback.WriteReply.parse({ text: "It does to me.", ...input }),
    await who.ctx(at),
  );

/** How a text speaks of somebody. */
export const mentionOf = ({ person: { id, name } }: Someone) => `@[${name}](${id})`;
