import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  paginateListSchedules,
  ResourceNotFoundException,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import type { CohortId } from "#people/model";
import { fingerprint, settings } from "#platform";
import type { Beat } from "./beat.ts";

const scheduler = new SchedulerClient();

/** A live session starts on the minute; for the rest Scheduler may choose a moment within five, which it spreads better. */
const WINDOW_MINUTES = 5;
const AT_ONCE = 8;

/** What a schedule tells the function it calls. */
interface Call {
  readonly cohort: CohortId;
  readonly slug: string;
  readonly at: string;
}

const prefix = (cohort: CohortId) => `${cohort}.`;

/**
 * A schedule is named for its cohort, its beat and its minute: what exists and what should can be compared by a list of
 * names, and a beat that moves gets a new schedule. At most 64 letters: 44 of the cohort, 10 of the beat, 7 of the minute.
 */
const scheduleName = ({ cohort, slug, at }: Call) => {
  const beat = fingerprint(slug).slice(0, 10);
  return `${prefix(cohort)}${beat}.${Math.floor(Date.parse(at) / 60_000).toString(36)}`;
};

/** The names of all schedules of a cohort. */
async function existing(cohort: CohortId): Promise<Set<string>> {
  const names = new Set<string>();
  const pages = paginateListSchedules(
    { client: scheduler },
    { GroupName: settings().OUTLOUD_SCHEDULES, NamePrefix: prefix(cohort) },
  );
  for await (const { Schedules = [] } of pages) for (const { Name } of Schedules) if (Name) names.add(Name);
  return names;
}

/** Make and remove schedules until exactly these beats of the cohort have one. Answers how many were made and removed. */
export async function align(
  cohort: CohortId,
  beats: readonly Beat[],
): Promise<{ made: number; removed: number }> {
  const there = await existing(cohort);
  const wanted = new Map(beats.map((beat) => [scheduleName(beat), beat]));
  const missing = [...wanted].filter(([name]) => !there.has(name));
  const surplus = [...there].filter((name) => !wanted.has(name));
  await some(missing, ([name, beat]) => make(name, beat));
  await some(surplus, remove);
  return { made: missing.length, removed: surplus.length };
}

/** Scheduler is precise to the minute, in UTC: a rule with a zone of its own would skip a time in the spring gap. */
async function make(Name: string, { cohort, slug, kind, at }: Beat) {
  const { OUTLOUD_SCHEDULES, OUTLOUD_CADENCE_ARN, OUTLOUD_SCHEDULES_ROLE_ARN, OUTLOUD_SCHEDULES_DLQ_ARN } =
    settings();
  const call: Call = { cohort, slug, at };
  const live = kind === "session-opens" || kind === "session-closes";
  const command = new CreateScheduleCommand({
    Name,
    GroupName: OUTLOUD_SCHEDULES,
    ScheduleExpression: `at(${at.slice(0, 19)})`,
    ScheduleExpressionTimezone: "UTC",
    FlexibleTimeWindow: live ? { Mode: "OFF" } : { Mode: "FLEXIBLE", MaximumWindowInMinutes: WINDOW_MINUTES },
    ActionAfterCompletion: "DELETE",
    Target: {
      Arn: OUTLOUD_CADENCE_ARN,
      RoleArn: OUTLOUD_SCHEDULES_ROLE_ARN,
      DeadLetterConfig: { Arn: OUTLOUD_SCHEDULES_DLQ_ARN },
      Input: JSON.stringify(call),
    },
  });
  await scheduler.send(command).catch((error: unknown) => {
    // Somebody else made it a moment ago; of one name there is one schedule.
    if (!(error instanceof ConflictException)) throw error;
  });
}

async function remove(Name: string) {
  const command = new DeleteScheduleCommand({ Name, GroupName: settings().OUTLOUD_SCHEDULES });
  await scheduler.send(command).catch((error: unknown) => {
    // It fired, or somebody else removed it.
    if (!(error instanceof ResourceNotFoundException)) throw error;
  });
}

async function some<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(act));
}
