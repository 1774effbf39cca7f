import * as Feedback from "#feedback";
import { called } from "./called.ts";

/** What Scheduler calls each quarter of an hour: whoever began to try something ten days ago is asked how it went. */
export const handler = called("tries", async () => {
  await Feedback.askDue(new Date());
});
