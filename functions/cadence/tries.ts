import * as Feedback from "#feedback";

/** What Scheduler calls each quarter of an hour: whoever began to try something ten days ago is asked how it went. */
export async function handler(): Promise<void> {
  await Feedback.askDue(new Date());
}
