import type { Player } from "../script.ts";
import { fifthSeats } from "./fifth-seats.ts";
import { firstSeats } from "./first-seats.ts";
import { fourthSeats } from "./fourth-seats.ts";
import { hosts } from "./hosts.ts";
import { secondSeats } from "./second-seats.ts";
import { thirdSeats } from "./third-seats.ts";

/** Everybody, in the order of the invitation list. */
export const CAST: readonly Player[] = [
  ...hosts,
  ...firstSeats,
  ...secondSeats,
  ...thirdSeats,
  ...fourthSeats,
  ...fifthSeats,
];

const CIRCLES = 11;
const seated = CAST.filter(({ role }) => role !== "facilitator");

/**
 * Who sits in which circle, 1 to 11. A cohort that admits this list in its order deals people to its circles in turn, and
 * the texts rely on it: nobody answers in a circle that is not theirs.
 */
export const CIRCLE_OF: Readonly<Record<string, number>> = Object.fromEntries(
  seated.map(({ key }, index) => [key, (index % CIRCLES) + 1]),
);
