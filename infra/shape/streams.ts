/**
 * Who is told what is written to a table: one reader each, in order, at least once. `batch` is the most that one call
 * gets; the pump folds a whole tick at once, as much as a full hall writes in it. `patterns` say what the reader has a use for
 * (it looks again itself): on AWS the rest does not even call it.
 */
export const STREAMS = [
  {
    table: "Book",
    handler: "functions/relay/index.handler",
    batch: 100,
    patterns: [{ eventName: ["INSERT"], dynamodb: { NewImage: { __edb_e__: { S: ["outbox"] } } } }],
  },
  {
    table: "Room",
    handler: "functions/pump/index.handler",
    batch: 500,
    // Not what the pump itself writes, which is half of the stream.
    patterns: [
      { dynamodb: { NewImage: { __edb_e__: { S: [{ "anything-but": ["room-head", "room-frame"] }] } } } },
      {
        eventName: ["REMOVE"],
        dynamodb: { OldImage: { __edb_e__: { S: [{ "anything-but": ["room-head", "room-frame"] }] } } },
      },
    ],
  },
] as const;
