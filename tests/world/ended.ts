import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { ContributionId, SessionId, State } from "#backchannel/model";
import { room, store } from "#platform";

interface Ending {
  readonly state?: Exclude<State, "asked">;
  readonly answer?: string;
  readonly hidden?: boolean;
  readonly into?: ContributionId;
}

/** What became of something on the floor of a room, as its row says it: whoever moderated it did so. */
export async function ended(
  session: SessionId,
  contribution: ContributionId,
  { state = "answered", answer, hidden, into }: Ending = {},
  at = new Date(),
): Promise<void> {
  const changes = {
    state,
    ...(answer && { answer: { text: answer, by: "Ana", at: at.toISOString() } }),
    ...(hidden && { hiddenAt: at.toISOString() }),
    ...(into && { into }),
  };
  const names = Object.keys(changes);
  await store.send(
    new UpdateCommand({
      TableName: room.table,
      Key: { pk: `FLOOR#${session}`, sk: `SAID#${contribution}` },
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(changes).map(([name, value]) => [`:${name}`, value]),
      ),
    }),
  );
}
