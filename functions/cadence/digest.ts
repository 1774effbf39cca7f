import * as z from "zod";
import * as Notify from "#notify";
import { called } from "./called.ts";

const Tick = z.object({ at: z.iso.datetime() });

/** What Scheduler calls each quarter of an hour: the digests of those whose hour strikes now. */
export const handler = called("digests", async (payload) => {
  const { at } = Tick.parse(payload);
  await Notify.digests(new Date(at), new Date());
});
