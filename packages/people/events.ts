import * as z from "zod";
import { event } from "#platform";
import { CohortId, PersonId, Role } from "./model.ts";

/** Somebody asked for a mail code; `code` never leaves the table unencrypted: the mail is rendered from the sign-in row. */
export const CodeAsked = event("people.code-asked", z.object({ flow: z.string() }));

/** Somebody signed in for the first time. */
export const Welcomed = event("people.welcomed", z.object({ person: PersonId }));

/** A name changed: what carries a byline follows. */
export const Renamed = event("people.renamed", z.object({ person: PersonId, name: z.string() }));

/** Somebody belongs to a cohort from now on (again, when they had left). */
export const Joined = event("people.joined", z.object({ person: PersonId, cohort: CohortId, role: Role }));

/** Somebody no longer belongs to a cohort. */
export const Left = event("people.left", z.object({ person: PersonId, cohort: CohortId }));
