import { api } from "./api.ts";
import { lambda } from "./function.ts";

/**
 * A whole processor's worth of memory starts three times as fast; what it costs more is a cent a month for a cohort. It gives up before
 * the gateway does, after thirty seconds, so that somebody is told what happened.
 */
const answering = lambda("api", "functions/api/index.handler", { memory: "1769 MB", timeout: "20 seconds" });

api.route("$default", answering.arn);
