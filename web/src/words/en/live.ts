import { after } from "./after.ts";
import { run } from "./run.ts";
import { session } from "./session.ts";

/** Words of preparing and running live sessions, and of reading them afterwards. */
export const live = { after, run, session };
