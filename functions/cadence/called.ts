import { aboutOf, log, within } from "#platform";

interface Call {
  readonly awsRequestId?: string;
}

/** What Scheduler calls: it says in one line of the log that it was called, and about what. */
export const called =
  (what: string, work: (payload: unknown) => Promise<void>) => (payload: unknown, call?: Call) =>
    within({ request: call?.awsRequestId, ...aboutOf(payload) }, async () => {
      const began = Date.now();
      await work(payload);
      log("info", what, { ms: Date.now() - began });
    });
