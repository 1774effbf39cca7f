import * as z from "zod";

const SETTINGS = {
  /** The one origin of site and API, without a trailing slash. */
  OUTLOUD_ORIGIN: z.url().transform((origin) => origin.replace(/\/$/, "")),
  /** What the front tells with every request it passes on; nobody else knows it. */
  OUTLOUD_FRONT: z.string().min(32),
  /** Where browsers hear live messages, with whatever it takes to be let in there. */
  OUTLOUD_REALTIME: z.url(),
  /** 32 random bytes, base64url: keys for codes, tickets and links are derived from it. */
  OUTLOUD_SECRET: z.string().min(32),
  /** The one before, after it was rotated: what was sealed with it is good until the next time. */
  OUTLOUD_SECRET_BEFORE: z.string().optional(),
  OUTLOUD_BUS: z.string().default("outloud"),
  /** The Scheduler group, and what a beat's schedule calls, as whom, and where failures go. */
  OUTLOUD_SCHEDULES: z.string().default("outloud"),
  OUTLOUD_CADENCE_ARN: z.string(),
  OUTLOUD_SCHEDULES_ROLE_ARN: z.string(),
  OUTLOUD_SCHEDULES_DLQ_ARN: z.string(),
  OUTLOUD_MAIL_FROM: z.string(),
  /** What stands in front of every name of this deployment: its measures are told under it. */
  OUTLOUD_DEPLOYMENT: z.string().default(() => frontOf(process.env)),
};

/** Every function is told of its table or of the bus, both of which carry the deployment’s name. */
function frontOf({ OUTLOUD_BUS: bus, OUTLOUD_BOOK: book }: NodeJS.ProcessEnv): string {
  return bus ?? book?.replace(/-book$/, "") ?? "outloud";
}

type Settings = { readonly [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]> };

const all = {} as Settings;
for (const [name, shape] of Object.entries(SETTINGS))
  Object.defineProperty(all, name, {
    configurable: true,
    get() {
      const { [name]: value } = z.object({ [name]: shape as z.ZodType }).parse(process.env);
      Object.defineProperty(all, name, { value });
      return value;
    },
  });

/** The deployment's settings, from the environment, each parsed once at first use: a function is told only what it needs. */
export const settings = () => all;
