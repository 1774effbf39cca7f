import * as Notify from "#notify";
import { CodeAsked } from "#people/events";
import { on } from "./subscriber.ts";

/** Mail the code of a sign-in. */
export const handler = on(CodeAsked, ({ flow }, { now }) => Notify.mailCode(flow, now));
