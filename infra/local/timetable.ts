import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SCHEDULES } from "../shape/schedules.ts";
import type { SUBSCRIPTIONS } from "../shape/subscriptions.ts";
import type { Schedules } from "./schedules.ts";

interface Timetable {
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

/** The Scheduler group of what the clock calls on its own; beats have a group of their own. */
const GROUP = "default";
const HOUR = 3_600_000;

/** Makes the schedules that always exist, leaves those as they are that have not changed, and drops those no longer named. */
export function keepTimetable(schedules: Schedules, wanted: Timetable["schedules"], now: number) {
  for (const { Name } of schedules.list(GROUP, "", "", 1_000)) {
    if (!wanted.some(({ name }) => name === Name)) schedules.remove(GROUP, Name);
  }
  for (const { name, expression, handler, input } of wanted) {
    const Target = {
      Arn: `arn:aws:lambda:local:000000000000:function:${handler}`,
      RoleArn: "arn:aws:iam::000000000000:role/outloud-schedules",
      Input: JSON.stringify({ at: "<aws.scheduler.scheduled-time>", ...input }),
    };
    const there = schedules.get(GROUP, name);
    if (there?.ScheduleExpression === expression && same(there.Target, Target)) continue;
    schedules.keep(
      {
        Name: name,
        GroupName: GROUP,
        ScheduleExpression: expression,
        // Counted from the full hour, so that a quarter of an hour is one on everybody's clock.
        StartDate: (Math.floor(now / HOUR) * HOUR) / 1000,
        FlexibleTimeWindow: { Mode: "OFF" },
        Target,
      },
      now / 1000,
    );
  }
}

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
