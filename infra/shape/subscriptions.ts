/** A handler by its path, what it hears, and its name: the file's own, unless that holds several. */
interface Subscription {
  readonly name: string;
  readonly handler: string;
  readonly hears: readonly string[];
}

const on = (heard: string | readonly string[], handler: string, name = fileOf(handler)): Subscription => ({
  name,
  handler,
  hears: [heard].flat(),
});

/** Who hears what, by the capability that tells it: each row is a function with a rule of its own, asked by detail type. */
export const SUBSCRIPTIONS: readonly Subscription[] = [
  on("people.welcomed", "functions/on/welcomed-mark-lists.handler"),
  on("people.renamed", "functions/on/renamed-name-hosts.handler"),
  on("people.renamed", "functions/on/renamed-bylines.handler"),
  on("people.code-asked", "functions/on/code-asked-mail.handler"),

  on("cohort.launched", "functions/on/cohort-launched-admit.handler"),
  on("cohort.launched", "functions/on/cohort-launched-schedule.handler"),
  on("cohort.list-grew", "functions/on/list-grew-admit.handler"),
  on("cohort.invited", "functions/on/invited-mail.handler"),
  on("cohort.circles-formed", "functions/on/circles-formed-seat.handler"),
  on("cohort.circles-seated", "functions/on/hint.seated", "circles-seated-hint"),
  on("cohort.circles-seated", "functions/on/circles-seated-tell.handler"),

  on("cadence.plan-moved", "functions/on/plan-moved-schedule.handler"),
  on("cadence.plan-moved", "functions/on/hint.moved", "plan-moved-hint"),
  on("cadence.plan-moved", "functions/on/plan-moved-announce.handler"),
  on("cadence.plan-moved", "functions/on/plan-moved-end-round.handler"),
  on("cadence.beat-reached", "functions/on/hint.reached", "beat-reached-hint"),
  on("cadence.beat-reached", "functions/on/beat-reached-announce.handler"),
  on("cadence.beat-reached", "functions/on/beat-reached-open.handler"),
  on("cadence.beat-reached", "functions/on/beat-reached-room.handler"),
  on("cadence.beat-reached", "functions/on/beat-reached-resurface.handler"),
  on("cadence.beat-reached", "functions/on/beat-reached-end-round.handler"),
  on("cadence.beat-reached", "functions/on/beat-reached-form.handler"),

  on("messaging.sent", "functions/on/hint.message", "sent-hint"),
  on("messaging.changed", "functions/on/hint.talk", "talk-changed-hint"),

  on("journal.entry-shared", "functions/on/hint.shared", "entry-shared-hint"),
  on("journal.entry-shared", "functions/on/shared-tell.handler"),
  on("journal.entry-shared", "functions/on/shared-tell-origin.handler"),
  on("journal.entry-shared", "functions/on/shared-end-try.handler"),
  on("journal.entry-shared", "functions/on/round-list.shared", "entry-shared-round-list"),
  on("journal.entry-changed", "functions/on/hint.changed", "entry-changed-hint"),
  on("journal.entry-changed", "functions/on/round-list.changed", "entry-changed-round-list"),
  on("journal.asked", "functions/on/hint.asked", "asked-hint"),
  on("journal.asked", "functions/on/round-list.asked", "asked-round-list"),

  on("backchannel.merged", "functions/on/merged-unite.handler"),
  on("backchannel.closed", "functions/on/session-closed-harvest.handler"),
  on("backchannel.closed", "functions/on/session-closed-tell.handler"),
  on("backchannel.fated", "functions/on/question-fated-harvest.handler"),
  on("backchannel.fated", "functions/on/question-fated-tell.handler"),

  on("feedback.replied", "functions/on/hint.replied", "replied-hint"),
  on("feedback.replied", "functions/on/replied-tell.handler"),
  on("feedback.replied", "functions/on/replied-balance.handler"),
  on("feedback.replied", "functions/on/round-list.replied", "replied-round-list"),
  on("feedback.reply-edited", "functions/on/hint.replyEdited", "reply-edited-hint"),
  on("feedback.reply-edited", "functions/on/round-list.replyHidden", "reply-hidden-round-list"),
  on("feedback.helped", "functions/on/hint.helped", "helped-hint"),
  on("feedback.helped", "functions/on/helped-tell.handler"),
  on("feedback.loop-closed", "functions/on/hint.loopClosed", "loop-closed-hint"),
  on("feedback.loop-closed", "functions/on/loop-closed-tell.handler"),
  on("feedback.signalled", "functions/on/hint.signalled", "signalled-hint"),
  on("feedback.signalled", "functions/on/signalled-tell.handler"),
  on("feedback.try-asked", "functions/on/try-asked-tell.handler"),
  on("feedback.round-over", "functions/on/hint.roundOver", "round-over-hint"),
  on("feedback.round-over", "functions/on/round-over-tell.handler"),

  on("safety.reported", "functions/on/reported-tell.handler"),
  on("safety.decided", "functions/on/decided-tell.handler"),

  on("shelf.kept", "functions/on/hint.kept", "kept-hint"),
  on("shelf.resurfaced", "functions/on/hint.resurfaced", "resurfaced-hint"),
  on("shelf.resurfaced", "functions/on/resurfaced-tell.handler"),

  on("notify.inbox-changed", "functions/on/hint.inbox", "inbox-changed-hint"),
  on("notify.mail-due", "functions/on/mail-due-send.handler"),

  // What the mail service itself tells: on AWS it comes by way of `infra/app/mail.ts`, on one machine from `infra/local/mail.ts`.
  on(["Email Bounced", "Email Complaint Received"], "functions/on/mail-returned-mark.handler"),
];

function fileOf(handler: string): string {
  return handler.slice(handler.lastIndexOf("/") + 1, handler.lastIndexOf("."));
}
