import * as Backchannel from "#backchannel";
import * as People from "#people";

/** The room that somebody hosts and that is open now, if there is one: anybody can come into it from a phone. */
export async function openRoom(email: string): Promise<{ code: string; title: string } | undefined> {
  const host = await People.byEmail(People.Email.parse(email));
  const ctx = host && (await People.standIn(host.id, new Date(host.createdAt)));
  const rooms = ctx ? await Backchannel.hosted(ctx) : [];
  const open = rooms.find(({ state }) => state === "open");
  return open?.code ? { code: open.code, title: open.title } : undefined;
}
