import type { DynamoDBRecord } from "aws-lambda";
import * as Backchannel from "#backchannel";
import type { SessionId } from "#backchannel/model";
import { readRow, type Written } from "#platform";

/** What the pump itself and nobody else writes: half of the stream, not worth being read. */
const OWN = new Set(["room-head", "room-frame"]);

type Image = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

// The two AttributeValue types differ in name only.
const rowIn = (image: Image) => image && readRow(image as Written);

/** The changes of a batch by the room they happened in, each in the order it came. */
export function byRoom(records: readonly DynamoDBRecord[]) {
  const rooms = new Map<SessionId, Backchannel.RowChange[]>();
  for (const { dynamodb } of records) {
    const { NewImage, OldImage, SequenceNumber } = dynamodb ?? {};
    if (SequenceNumber === undefined || OWN.has((NewImage ?? OldImage)?.__edb_e__?.S ?? "")) continue;
    const change = { sequence: SequenceNumber, before: rowIn(OldImage), after: rowIn(NewImage) };
    const session = Backchannel.sessionOf(change);
    if (session === undefined) continue;
    const changes = rooms.get(session);
    if (changes) changes.push(change);
    else rooms.set(session, [change]);
  }
  return rooms;
}
