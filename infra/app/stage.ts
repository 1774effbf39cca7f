import { stageOf } from "./stages.ts";

/** The stage that is being deployed. */
export const stage = stageOf($app.stage, process.env);

/** In front of every name: functions, tables and alarms are found by it, before and after any deploy. */
export const NAME = `${$app.name}-${$app.stage}`;
