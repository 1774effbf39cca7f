import * as z from "zod";
import { event } from "#platform";
import { PersonId } from "./model.ts";

/** Somebody asked for a mail code. Only the attempt is named: code and link are derived when the mail is sent. */
export const CodeAsked = event("people.code-asked", z.object({ flow: z.string() }));

/** Somebody signed in for the first time. */
export const Welcomed = event("people.welcomed", z.object({ person: PersonId }));

/** A name changed: what carries a byline follows. */
export const Renamed = event("people.renamed", z.object({ person: PersonId, name: z.string() }));
