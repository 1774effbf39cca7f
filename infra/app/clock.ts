import { SCHEDULES } from "../shape/schedules.ts";
import { foundation } from "./foundation.ts";
import { logical, patientLambda } from "./function.ts";

/**
 * What a beat's own schedule calls, by its name, whatever is deployed meanwhile (`infra/foundation/schedules.ts`). The API makes no
 * schedules: the subscribers that need `schedules` do (`needs.ts`), as long ahead as a cohort is planned.
 */
patientLambda("beat", "functions/cadence/beat.handler", "beats", { timeout: "60 seconds" });

/** What the clock calls on its own, from the list that the local clock goes by too. A digest takes a while where many live in one zone. */
for (const { name, expression, handler, input } of SCHEDULES)
  new sst.aws.CronV2(`${logical(name)}Tick`, {
    schedule: expression as `cron(${string})`,
    function: patientLambda(name, handler, "beats", { timeout: "5 minutes" }),
    event: { at: "<aws.scheduler.scheduled-time>", ...input },
    retries: 3,
    dlq: foundation.dead.beats,
  });
