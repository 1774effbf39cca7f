import * as People from "#people";
import type { Ctx } from "#people/model";
import { Refused, type Write } from "#platform";

/**
 * Each line on a list, and each call to host, becomes at most one mail to somebody who did not ask for it: a full cohort
 * and half of it again for what went wrong, and nobody's machine to write to the world with.
 */
const INVITATIONS_BY_A_PERSON: People.Limit = { of: "invitations-by", most: 3_000, within: "day" };

/** Drafts that one person begins: whoever is called to host has each among what every request reads of them. */
const DRAFTS_BY_A_PERSON: People.Limit = { of: "drafts-by", most: 50, within: "day" };

/** Count so many invitations of one's own, in the transaction that makes them; refused beyond 3,000 in a day. */
export const inviting = (people: number, { person, now }: Pick<Ctx, "person" | "now">): Write =>
  People.counted(
    INVITATIONS_BY_A_PERSON,
    person.id,
    now,
    new Refused(
      "slow",
      "cohort.many-invitations",
      "That makes more than 3,000 invitations by you today. Go on tomorrow, or let a co-facilitator invite the others.",
    ),
    people,
  );

/** Count a draft of one's own, in the transaction that makes it; refused beyond fifty in a day. */
export const drafting = ({ person, now }: Pick<Ctx, "person" | "now">): Write =>
  People.counted(
    DRAFTS_BY_A_PERSON,
    person.id,
    now,
    new Refused(
      "slow",
      "cohort.many-drafts",
      "You began fifty cohorts today. Change one of them, or go on tomorrow.",
    ),
  );

/** Everybody in the cohort is told of each forming, and keeps the circle they had: twenty a day is finding out. */
const FORMINGS_BY_A_PERSON: People.Limit = { of: "formings-by", most: 20, within: "day" };

/** Count a forming of circles of one's own, in the transaction that makes it; refused beyond twenty in a day. */
export const forming = ({ person, now }: Pick<Ctx, "person" | "now">): Write =>
  People.counted(
    FORMINGS_BY_A_PERSON,
    person.id,
    now,
    new Refused(
      "slow",
      "cohort.many-formings",
      "You formed circles twenty times today. Leave people some time in those they have.",
    ),
  );
