import type { PersonId } from "#people/model";
import type { RowKey } from "#platform";
import type { ContributionId, SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";

/** Where the rows of a room are, for whoever reads several of them in one call. */
export const sessionKey = (id: SessionId): RowKey => ({ pk: `SESSION#${id}`, sk: "SESSION" });
export const headKey = (id: SessionId): RowKey => ({ pk: `SESSION#${id}`, sk: "HEAD" });
export const roleKey = (id: SessionId, person: PersonId): RowKey => ({
  pk: `SESSION#${id}`,
  sk: `ROLE#${person}`,
});
export const seatKey = (id: SessionId, person: PersonId): RowKey => ({
  pk: `SEATS#${id}#${shardOf(person)}`,
  sk: person,
});
export const votesIn = (id: SessionId, shard: number) => `VOTES#${id}#${shard}`;
export const votesOf = (id: SessionId, voice: PersonId) => votesIn(id, shardOf(voice));
export const voteKey = (id: SessionId, voice: PersonId, target: string): RowKey => ({
  pk: votesOf(id, voice),
  sk: `${voice}#${target}`,
});
export const deskOf = (id: SessionId) => `DESK#${id}`;
export const floorOf = (id: SessionId) => `FLOOR#${id}`;
export const talkOf = (id: SessionId) => `TALK#${id}`;
export const pollKey = (id: SessionId, poll: ContributionId): RowKey => ({
  pk: floorOf(id),
  sk: `POLL#${poll}`,
});

/** Where something said is: on the floor, or in the talk. */
export const saidKeys = (id: SessionId, said: ContributionId): RowKey[] =>
  [floorOf(id), talkOf(id)].map((pk) => ({ pk, sk: `SAID#${said}` }));
