import * as z from "zod";
import * as Notify from "#notify";

const Tick = z.object({ at: z.iso.datetime() });

/** What Scheduler calls each quarter of an hour: the digests of those whose hour strikes now. */
export async function handler(payload: unknown) {
  const { at } = Tick.parse(payload);
  await Notify.digests(new Date(at), new Date());
}
