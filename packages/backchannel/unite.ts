import { PersonId } from "#people/model";
import { commit, Refused, type Row, room, rowsAt, slice, write } from "#platform";
import type { Contribution } from "./contribution.ts";
import { saidKeys, votesIn } from "./keys.ts";
import { VoteRow } from "./rows.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { SHARDS, shardOf } from "./shards.ts";
import { contributionIn } from "./store.ts";

/**
 * Let the votes for a question that was merged count for the one it was merged into, nobody's twice: all that is there is
 * read, shard by shard. For the system; done again, or in another order than merged, it comes to the same. What is voted
 * while it reads is passed on by whoever hears of the vote.
 */
export async function unite(session: SessionId, merged: ContributionId): Promise<void> {
  const from = await saidNow(session, merged);
  const into = from?.into && (await saidNow(session, from.into));
  if (!into) return;
  await Promise.all(
    Array.from({ length: SHARDS }, async (_, shard) => {
      for await (const vote of votesFor(session, shard, merged)) await pass(vote, into);
    }),
  );
}

async function saidNow(session: SessionId, id: ContributionId): Promise<Contribution | undefined> {
  return contributionIn(await rowsAt(saidKeys(session, id), room), id);
}

const ROWS = 2_000;

async function* votesFor(session: SessionId, shard: number, target: ContributionId) {
  let after: string | undefined;
  do {
    const { rows, end } = await slice({
      of: room,
      pk: votesIn(session, shard),
      limit: ROWS,
      consistent: true,
      filter: {
        expression: "#target = :target AND #kind = :kind",
        names: { "#target": "target", "#kind": "kind" },
        values: { ":target": target, ":kind": "vote" },
      },
      ...(after !== undefined && { after }),
    });
    yield* rows;
    after = end;
  } while (after !== undefined);
}

const counted = new Refused("conflict", "backchannel.counted", "This vote counts there already.");
const passed = new Refused("conflict", "backchannel.passed", "This vote was passed on before.");

/**
 * One vote counts for another question as well, and says so: passed on once, it is its voice's to take back there. It does
 * not count for who asked that question, nor beside a vote they gave it.
 */
export async function pass({ voice: of, at, value, target }: Row, into: Contribution): Promise<void> {
  if (value !== undefined) return;
  const voice = PersonId.parse(of);
  const key = { session: into.session, shard: shardOf(voice), voice };
  const marked = VoteRow.patch({ ...key, target: String(target) })
    .set({ value: into.id })
    .where((vote, { notExists }) => notExists(vote.value));
  const vote = VoteRow.create({ ...key, target: into.id, kind: "vote", at: String(at) });
  const now = new Date(String(at));
  try {
    if (voice === into.voice) throw counted;
    await commit([write(marked, passed), write(vote, counted)], { now });
  } catch (error) {
    if (error === counted) await commit([write(marked, passed)], { now }).catch(unlessPassed);
    else unlessPassed(error);
  }
}

/** Somebody else was faster, or the vote was taken back in the meantime. */
function unlessPassed(error: unknown) {
  if (error !== passed) throw error;
}
