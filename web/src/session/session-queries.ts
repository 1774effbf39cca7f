import { useQuery, useQueryClient } from "@tanstack/solid-query";
import type { Desk, Session, SessionId } from "#backchannel/model";
import { useHints } from "../live/hints.ts";
import { deskOf, mySessions, sessionsOf } from "./server.ts";

/** The sessions one made oneself, outside of a cohort. */
export const useMySessions = () => useQuery(() => ({ queryKey: ["sessions"], queryFn: mySessions }));

/** The sessions of a cohort in their order; follows its clock. */
export function useSessionsOf(cohort: () => string) {
  const queries = useQueryClient();
  useHints(
    () => `place/${cohort()}`,
    ({ kind }) => {
      if (kind === "beat" || kind === "plan" || kind === "gap")
        void queries.invalidateQueries({ queryKey: ["sessions", cohort()] });
    },
  );
  return useQuery(() => ({
    queryKey: ["sessions", cohort()],
    queryFn: () => sessionsOf(cohort()),
    staleTime: 60_000,
  }));
}

const key = (session: SessionId) => ["room-desk", session];

/** What only moderators see of a room: its links, what waits, who is muted. */
export const useDesk = (session: () => SessionId, enabled: () => boolean = () => true) =>
  useQuery(() => ({
    queryKey: key(session()),
    queryFn: () => deskOf(session()),
    enabled: enabled(),
    staleTime: 10_000,
  }));

/** After something was changed: the desk with the session as it is now, and the lists that name it read again. */
export function useSessionChanged() {
  const queries = useQueryClient();
  return (session: Session) => {
    queries.setQueryData<Desk>(key(session.id), (desk) => desk && { ...desk, session });
    void queries.invalidateQueries({ queryKey: ["sessions"] });
  };
}

/** Reads the desk of a room again. */
export function useDeskAgain() {
  const queries = useQueryClient();
  return (session: SessionId) => void queries.invalidateQueries({ queryKey: key(session) });
}
