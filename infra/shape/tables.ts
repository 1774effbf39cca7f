/**
 * The tables, wherever the product stands: the local store and the cloud are both made from this list.
 * Every index is `<name>Pk` / `<name>Sk`, sparse, and carries whole rows. Of a table that stands, keys never change, and one deploy adds
 * or takes away one index: DynamoDB does no more at a time.
 */
export const TABLES = [
  {
    /** What people wrote: durable, one stream, one reader. */
    name: "Book",
    key: { partition: "pk", sort: "sk" },
    indexes: [
      /** What is in a place, by the moment it arrived: entries under the place their audience names, and rosters. */
      { name: "place", partition: "placePk", sort: "placeSk" },
      /** What the whole network may read. */
      { name: "network", partition: "networkPk", sort: "networkSk" },
      /** Everything one person wrote. */
      { name: "author", partition: "authorPk", sort: "authorSk" },
      /** What waits for a human answer, oldest first. */
      { name: "waiting", partition: "waitingPk", sort: "waitingSk" },
      /** What is offered to a circle, and to a cohort, for an answer: the fewest answers first. */
      { name: "near", partition: "nearPk", sort: "nearSk" },
      { name: "far", partition: "farPk", sort: "farSk" },
      /** What the clock asks for: beats not reached by hour, digests by zone and hour. */
      { name: "due", partition: "duePk", sort: "dueSk" },
    ],
    expiry: "expiresAt",
    stream: "NEW_AND_OLD_IMAGES",
  },
  {
    /** Live sessions: hot and bursty, with a stream and a reader of their own. */
    name: "Room",
    key: { partition: "pk", sort: "sk" },
    indexes: [
      /** The sessions of a cohort, and those somebody hosts outside of one, by when they were made. */
      { name: "place", partition: "placePk", sort: "placeSk" },
    ],
    expiry: "expiresAt",
    stream: "NEW_AND_OLD_IMAGES",
  },
] as const;
