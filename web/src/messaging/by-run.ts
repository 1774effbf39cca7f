/** After so long a pause the same person is named again. */
const PAUSE = 10 * 60_000;

interface Placed {
  readonly author: string;
  readonly writtenAt: string;
}

/** Whether a message is the first of its day, for a reader in a zone. */
export const beginsDay = (message: Placed, before: Placed | undefined, dayIn: (at: Date) => string) =>
  !before || dayIn(new Date(message.writtenAt)) !== dayIn(new Date(before.writtenAt));

/** Whether a message is named for its author: it follows another's, or a pause. */
export const beginsRun = (message: Placed, before: Placed | undefined) =>
  message.author !== before?.author || Date.parse(message.writtenAt) - Date.parse(before.writtenAt) > PAUSE;

/** The first message by others after the one that was read last; none when nothing of theirs was read before. */
export function firstNew<One extends { readonly id: string; readonly author: string }>(
  messages: readonly One[],
  readUpTo: string | undefined,
  me: string,
): One | undefined {
  const first = messages.findIndex(({ id, author }) => author !== me && (!readUpTo || id > readUpTo));
  return first > 0 ? messages[first] : undefined;
}
