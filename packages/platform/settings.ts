import * as z from "zod";

const Settings = z.object({
  /** The one origin of site and API, without a trailing slash. */
  OUTLOUD_ORIGIN: z.url().transform((origin) => origin.replace(/\/$/, "")),
  /** 32 random bytes, base64url: keys for codes, tickets and links are derived from it. */
  OUTLOUD_SECRET: z.string().min(32),
  OUTLOUD_BUS: z.string().default("outloud"),
  /** The Scheduler group, and what a beat's schedule calls, as whom, and where failures go. */
  OUTLOUD_SCHEDULES: z.string().default("outloud"),
  OUTLOUD_CADENCE_ARN: z.string(),
  OUTLOUD_SCHEDULES_ROLE_ARN: z.string(),
  OUTLOUD_SCHEDULES_DLQ_ARN: z.string(),
  OUTLOUD_MAIL_FROM: z.string(),
});

let read: z.infer<typeof Settings> | undefined;

/** The deployment's settings, from the environment, parsed once at first use. */
export function settings() {
  read ??= Settings.parse(process.env);
  return read;
}
