import { useQuery } from "@tanstack/solid-query";
import type { Member } from "#cohort/model";
import { api, read } from "../api/client.ts";
import { useMe, useMyCohorts } from "../people/me.ts";

/** Everybody I share a cohort with, each once and without myself: those of my circles first, then by name. */
export function useKnownPeople() {
  const me = useMe();
  const cohorts = useMyCohorts();
  const mine = () => (cohorts.data ?? []).filter(({ state }) => state !== "draft");
  return useQuery(() => ({
    queryKey: ["known-people", mine().map(({ id }) => id)],
    queryFn: async () => {
      const members = await Promise.all(
        mine().map(
          async ({ id }) =>
            (await read(api.cohorts[":cohort"].members.$get({ param: { cohort: id } }))).items,
        ),
      );
      const running = mine().filter(({ state }) => state !== "closed");
      const circles = new Set(running.map(({ circle }) => circle));
      return inOrder(members.flat(), { me: me.data?.person.id, circles });
    },
    enabled: cohorts.data !== undefined && me.data !== undefined,
    staleTime: 5 * 60_000,
  }));
}

interface Reader {
  readonly me: string | undefined;
  readonly circles: ReadonlySet<string | undefined>;
}

/** Somebody whom one shares two cohorts with is one person. */
export function inOrder(members: readonly Member[], { me, circles }: Reader): Member[] {
  const near = ({ circle }: Member) => Number(circle !== undefined && circles.has(circle));
  const once = new Map<string, Member>();
  for (const member of members) {
    const before = once.get(member.id);
    if (member.id !== me && (!before || near(before) < near(member))) once.set(member.id, member);
  }
  return [...once.values()].toSorted(
    (one, other) => near(other) - near(one) || one.name.localeCompare(other.name),
  );
}
