import type { CohortPage, Member } from "#cohort/model";
import type { Rung } from "../ui/ladder.tsx";
import type { Words } from "../words/en.ts";

/** The ladder as it is for one author in one cohort (or outside any): who each step reaches, or why it cannot be taken. */
export function rungsFor(
  {
    page,
    members,
    guest,
  }: { page: CohortPage | undefined; members: readonly Member[] | undefined; guest: boolean },
  words: Words["journal"],
): Rung[] {
  const circle = page?.cohort.circles.find(({ id }) => id === page.membership.circle);
  const mates = members?.filter((member) => member.circle !== undefined && member.circle === circle?.id);
  return [
    { step: "self", people: 1 },
    {
      step: "circle",
      people: circle?.people,
      names: mates?.filter(({ id }) => id !== page?.membership.person).map(({ name }) => name),
      unavailable: !page ? words.rungs.noCohort : !circle ? words.rungs.noCircle : undefined,
    },
    {
      step: "cohort",
      people: page?.cohort.people,
      who: page && words.rungs.everybodyIn(page.cohort.title),
      unavailable: page ? undefined : words.rungs.noCohort,
    },
    {
      step: "network",
      // Whoever is in the cohort reads what was written there on every step from here up, guests included.
      who: page ? words.rungs.networkToo : words.rungs.network,
      unavailable: guest ? words.rungs.guest : undefined,
    },
    { step: "public", unavailable: guest ? words.rungs.guest : undefined },
  ];
}
