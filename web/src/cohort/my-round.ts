import { useQuery, useQueryClient } from "@tanstack/solid-query";
import type { Beat } from "#cadence/model";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";

const WEEK = 7 * 24 * 3600_000;
const CHOICE = 5;

/** What I wrote lately that is in a round, and what I could bring: newest first; a blind round takes what nobody has read. */
export function mineFor(round: Pick<Beat, "id" | "cohort" | "round">, mine: readonly Entry[]) {
  const here = mine.filter(({ cohort }) => cohort === round.cohort);
  const hides = (round.round?.blind ?? "none") !== "none";
  return {
    within: here.filter((entry) => entry.round === round.id),
    loose: here.filter((entry) => !entry.round && !(hides && entry.sharedAt)).slice(0, CHOICE),
  };
}

/** My part in a round: what of mine is in it, what else I could bring, and bringing it. */
export function useMyRound(round: () => Beat) {
  const queries = useQueryClient();
  const from = () => new Date(Date.parse(round().at) - WEEK).toISOString();
  const mine = useQuery(() => ({
    queryKey: ["mine", "round", round().id],
    queryFn: async () => (await read(api.entries.mine.$get({ query: { limit: "50", from: from() } }))).items,
  }));
  // What is not known yet is nothing: reading it now would hold back the round's own words.
  const known = () => (mine.isSuccess ? mine.data : []);
  useHints(
    () => `place/${round().cohort}`,
    ({ kind }) => {
      if (kind === "reply" || kind === "gap") void mine.refetch();
    },
  );
  return {
    known: () => mine.isSuccess,
    within: () => mineFor(round(), known()).within,
    loose: () => mineFor(round(), known()).loose,
    async bring(entry: Pick<Entry, "id">) {
      const param = { entry: entry.id };
      await read(api.entries[":entry"].round.$put({ param, json: { round: round().id } }));
      for (const key of ["mine", "streams"]) void queries.invalidateQueries({ queryKey: [key] });
    },
  };
}
