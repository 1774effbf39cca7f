import type { Clock } from "./clock.ts";
import { arnOf, type Kept, type Schedule, type Schedules, timesFor } from "./schedules.ts";
import { refused } from "./services.ts";
import { type Answer, type Ask, json } from "./wire.ts";

const PAGE = 100;

/** What EventBridge Scheduler would say no to. */
class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.answer = refused(status, type, message);
  }
}

/** EventBridge Scheduler's REST-JSON protocol over the schedules. */
export function openScheduler(
  schedules: Schedules,
  { clock, groups }: { clock: Clock; groups: readonly string[] },
) {
  const actions: Record<string, (name: string, ask: Ask) => object> = {
    POST: create,
    PUT: update,
    GET: get,
    DELETE: drop,
  };

  function create(name: string, ask: Ask) {
    const schedule = parse(name, ask);
    const there = schedules.get(schedule.GroupName, name);
    // The client repeats a request whose answer got lost: the same token means it is the same one.
    if (
      there !== undefined &&
      (there.ClientToken === undefined || there.ClientToken !== schedule.ClientToken)
    ) {
      throw new Refusal(409, "ConflictException", `Schedule ${name} already exists.`);
    }
    if (there === undefined) schedules.keep(schedule, clock.now() / 1000);
    return { ScheduleArn: arnOf(schedule.GroupName, name) };
  }

  function update(name: string, ask: Ask) {
    const schedule = parse(name, ask);
    schedules.keep(schedule, found(schedule.GroupName, name).CreationDate);
    return { ScheduleArn: arnOf(schedule.GroupName, name) };
  }

  function get(name: string, ask: Ask) {
    const { ClientToken: _, ...schedule } = found(groupIn(ask), name);
    return {
      State: "ENABLED",
      ScheduleExpressionTimezone: "UTC",
      ActionAfterCompletion: "NONE",
      ...schedule,
      Arn: arnOf(schedule.GroupName, name),
    };
  }

  function drop(name: string, ask: Ask) {
    const { GroupName } = found(groupIn(ask), name);
    schedules.remove(GroupName, name);
    return {};
  }

  function list({ url: { searchParams: query } }: Ask) {
    const most = Math.min(PAGE, Number(query.get("MaxResults") ?? PAGE));
    const after = Buffer.from(query.get("NextToken") ?? "", "base64url").toString();
    const page = schedules.list(
      query.get("ScheduleGroup") ?? "%",
      query.get("NamePrefix") ?? "",
      after,
      most + 1,
    );
    const [shown, last] = [page.slice(0, most), page[most - 1]];
    return {
      Schedules: shown.map(summary),
      ...(page.length > most && last && { NextToken: Buffer.from(last.Name).toString("base64url") }),
    };
  }

  function parse(name: string, ask: Ask): Schedule {
    const body = { GroupName: "default", ...JSON.parse(ask.body.toString() || "{}"), Name: name } as Schedule;
    const reason = invalid(body);
    if (reason !== undefined) throw new Refusal(400, "ValidationException", reason);
    if (!groups.includes(body.GroupName)) {
      throw new Refusal(404, "ResourceNotFoundException", `Schedule group ${body.GroupName} does not exist.`);
    }
    return body;
  }

  function found(group: string, name: string): Kept {
    const schedule = schedules.get(group, name);
    if (schedule === undefined)
      throw new Refusal(404, "ResourceNotFoundException", `Schedule ${name} does not exist.`);
    return schedule;
  }

  return (ask: Ask): Answer => {
    const name = /^\/schedules\/([^/]+)$/.exec(ask.url.pathname)?.[1];
    try {
      if (name === undefined) return json(list(ask));
      const action = actions[ask.method];
      if (action === undefined)
        throw new Refusal(400, "ValidationException", `Schedules do not take ${ask.method}.`);
      return json(action(decodeURIComponent(name), ask));
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      if (error instanceof SyntaxError) return refused(400, "ValidationException", "The body is not JSON.");
      throw error;
    }
  };
}

const groupIn = ({ url }: Ask) => url.searchParams.get("groupName") ?? "default";

const summary = ({
  Name,
  GroupName,
  State = "ENABLED",
  Target,
  CreationDate,
  LastModificationDate,
}: Kept) => ({
  Arn: arnOf(GroupName, Name),
  Name,
  GroupName,
  State,
  Target: { Arn: Target.Arn },
  CreationDate,
  LastModificationDate,
});

/** Why Scheduler would not take it; undefined when it would. */
function invalid(schedule: Schedule): string | undefined {
  const { Name, ScheduleExpression, FlexibleTimeWindow, Target, State, ActionAfterCompletion } = schedule;
  if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(Name))
    return "Name must be 1 to 64 letters, digits, dots, dashes or underscores.";
  if (typeof ScheduleExpression !== "string" || timesFor(schedule) === undefined) {
    return `Invalid Schedule Expression ${ScheduleExpression}.`;
  }
  if (!["OFF", "FLEXIBLE"].includes(FlexibleTimeWindow?.Mode)) return "FlexibleTimeWindow needs a Mode.";
  const minutes = FlexibleTimeWindow.MaximumWindowInMinutes;
  if (FlexibleTimeWindow.Mode === "OFF" && minutes !== undefined)
    return "MaximumWindowInMinutes must be empty when Mode is OFF.";
  if (FlexibleTimeWindow.Mode === "FLEXIBLE" && !(Number(minutes) >= 1 && Number(minutes) <= 1440)) {
    return "MaximumWindowInMinutes must be from 1 to 1440.";
  }
  if (!Target?.Arn?.includes(":function:") || !Target.RoleArn)
    return "Target needs the Arn of a function and a RoleArn.";
  if (Target.Input !== undefined && !isJson(Target.Input)) return "Target.Input is not JSON.";
  if (State !== undefined && !["ENABLED", "DISABLED"].includes(State)) return "State is ENABLED or DISABLED.";
  if (ActionAfterCompletion !== undefined && !["NONE", "DELETE"].includes(ActionAfterCompletion)) {
    return "ActionAfterCompletion is NONE or DELETE.";
  }
  return undefined;
}

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // which is what was asked
  }
};
