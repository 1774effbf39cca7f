import type { RosterRow } from "#people/model";
import { sameId } from "#platform";
import { CircleId, type Cohort, LIMITS } from "./model.ts";

type Circle = Cohort["circles"][number];
const { fewest, most } = LIMITS.circle;
const IDEAL = (fewest + most) / 2;

/** Facilitators host everybody and sit in no circle, unless they had a seat before they began to host. */
export const takesPart = ({ role, circle }: Pick<RosterRow, "role" | "circle">) =>
  role !== "facilitator" || circle !== undefined;

/** Into how many circles people split evenly: about five each, never more than six. */
export const circlesFor = (people: number) =>
  people === 0 ? 0 : Math.max(1, Math.round(people / IDEAL), Math.ceil(people / most));

/**
 * The circles of a cohort with empty ones added, so that `newcomers` find a seat. One to three late people join circles
 * of six rather than begin one of their own, as long as none has more than seven: nobody should sit alone. Nobody is ever
 * moved, because who reads a circle's entries must not change behind its back.
 */
export function openedFor(
  { circles, ...cohort }: Pick<Cohort, "id" | "circles" | "formation">,
  newcomers: number,
): Circle[] {
  const seated = circles.reduce((sum, { people }) => sum + people, 0);
  const stretch = circles.reduce((sum, { people }) => sum + Math.max(0, most + 1 - people), 0);
  const wanted = newcomers < fewest && newcomers <= stretch ? circles.length : circlesFor(seated + newcomers);
  const added = Array.from({ length: Math.max(0, wanted - circles.length) }, (_, index) =>
    circleOf(cohort, circles.length + index + 1),
  );
  return [...circles, ...added];
}

/**
 * An empty circle of a cohort, as it is formed now. Its number is its name in the store; screens write "Circle 3" in the
 * reader's language. Formed again, it is another circle: nobody reads in it what was written for others.
 */
export const circleOf = ({ id, formation }: Pick<Cohort, "id" | "formation">, number: number): Circle => ({
  id: CircleId.parse(sameId("cir", id, ...(formation ? [formation] : []), String(number))),
  name: String(number),
  people: 0,
});

/** The smallest circle, the first of them when several are. */
export const smallest = (circles: readonly Circle[]): Circle | undefined =>
  circles.reduce<Circle | undefined>(
    (least, each) => (least && least.people <= each.people ? least : each),
    undefined,
  );
