import type { Reply, Thread } from "#feedback/model";

type Withheld = Thread["withheld"][number];

/** The answers of a thread and, in their places, those that are hidden for now. */
export function inOrder(
  replies: readonly Reply[],
  withheld: readonly Withheld[],
): readonly (Reply | Withheld)[] {
  return [...replies, ...withheld].toSorted((one, other) =>
    one.writtenAt === other.writtenAt
      ? one.id < other.id
        ? -1
        : 1
      : one.writtenAt < other.writtenAt
        ? -1
        : 1,
  );
}
