import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SCHEDULES } from "../shape/schedules.ts";
import type { SUBSCRIPTIONS } from "../shape/subscriptions.ts";

export interface Timetable {
  subscriptions: typeof SUBSCRIPTIONS;
  schedules: typeof SCHEDULES;
}

/** Who hears what, and what the clock calls, as the `infra/shape` beside the functions under `root` says. */
export async function timetableOf(root: string): Promise<Timetable> {
  const shape = (name: string) => import(pathToFileURL(join(root, "infra/shape", `${name}.ts`)).href);
  const [{ SUBSCRIPTIONS: subscriptions }, { SCHEDULES: schedules }] = await Promise.all([
    shape("subscriptions"),
    shape("schedules"),
  ]);
  return { subscriptions, schedules };
}
