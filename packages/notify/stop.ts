import * as People from "#people";
import { PersonId } from "#people/model";
import { isSealed, Refused, seal, settings } from "#platform";
import { LISTS, type List } from "./model.ts";

/** Where one click ends a list for one person: `api` for mail programs (RFC 8058), `page` for people. */
export function stopLink(person: PersonId, list: List) {
  const token = `${person}.${list}.${word(person, list)}`;
  const origin = settings().OUTLOUD_ORIGIN;
  return { api: `${origin}/api/stop/${token}`, page: `${origin}/stop/${token}` };
}

/** End a list for the person the link was made for; again is the same as once. Refused when the link is not ours. */
export async function stop(token: string, now: Date): Promise<List> {
  const [id, list, given = ""] = token.split(".");
  const person = PersonId.safeParse(id);
  const known = LISTS.find((name) => name === list);
  const wrong = new Refused(
    "missing",
    "notify.no-such-link",
    "This link is not one of ours, or it was cut short.",
  );
  if (!person.success || !known) throw wrong;
  if (!isSealed(() => word(person.data, known), given)) throw wrong;
  await People.stopMails(person.data, known, now);
  return known;
}

const word = (person: PersonId, list: List) => seal("stop", person, list).toString("base64url").slice(0, 32);
