import * as z from "zod";
import { kindOf, type Row } from "#platform";
import { Answering, type Ctx, Membership, PersonId, Reading } from "./model.ts";

/** A set of the table is a `Set` here. */
const WroteTo = z.object({ beats: z.set(z.string()).transform((beats) => [...beats]) });

type Belonging = Pick<
  Ctx,
  "memberships" | "readings" | "apart" | "blocked" | "blockedBy" | "answering" | "wroteTo"
>;

/** What somebody belongs to, has read, wrote to, is kept apart from and is to answer, among the rows of their partition that begin with `A#`. */
export function belongingIn(rows: readonly Row[]): Belonging {
  const of = (kind: string) => rows.filter((row) => kindOf(row) === kind);
  const wishes = of("apart");
  const others = (rows: readonly Row[]) => rows.map(({ other }) => PersonId.parse(other));
  return {
    memberships: of("membership").map((row) => Membership.parse(row)),
    readings: of("reading").map((row) => Reading.parse(row)),
    apart: [...new Set(others(wishes))],
    blocked: others(wishes.filter(({ by, person }) => by === person)),
    blockedBy: others(wishes.filter(({ by, other }) => by === other)),
    answering: of("answering").map((row) => Answering.parse(row)),
    wroteTo: of("wrote-to").flatMap((row) => WroteTo.parse(row).beats),
  };
}
