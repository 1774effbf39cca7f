import { Invited } from "#cohort/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Invite whoever was let into a cohort. */
export const handler = on(Invited, ({ cohort, person, by }, { at, now }) =>
  Notify.invite(cohort, person, by, at, now),
);
