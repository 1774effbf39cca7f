import type { LiveWords } from "../live.ts";
import { after } from "./after.ts";
import { run } from "./run.ts";
import { session } from "./session.ts";

export const live: LiveWords = { after, run, session };
