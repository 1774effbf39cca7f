/** Who hears what: one row a subscriber, the handler named by its path, the bus asked by detail type. */
export const SUBSCRIPTIONS: readonly { name: string; handler: string; hears: readonly string[] }[] = [
  {
    name: "cohort-launched-admit",
    handler: "functions/on/cohort-launched-admit.handler",
    hears: ["cohort.launched"],
  },
  {
    name: "cohort-launched-schedule",
    handler: "functions/on/cohort-launched-schedule.handler",
    hears: ["cohort.launched"],
  },
  {
    name: "plan-moved-schedule",
    handler: "functions/on/plan-moved-schedule.handler",
    hears: ["cadence.plan-moved"],
  },
  { name: "list-grew-admit", handler: "functions/on/list-grew-admit.handler", hears: ["cohort.list-grew"] },
  {
    name: "welcomed-mark-lists",
    handler: "functions/on/welcomed-mark-lists.handler",
    hears: ["people.welcomed"],
  },
  {
    name: "renamed-name-hosts",
    handler: "functions/on/renamed-name-hosts.handler",
    hears: ["people.renamed"],
  },
  {
    name: "renamed-bylines",
    handler: "functions/on/renamed-bylines.handler",
    hears: ["people.renamed"],
  },
  { name: "entry-shared-hint", handler: "functions/on/hint.shared", hears: ["journal.entry-shared"] },
  { name: "entry-changed-hint", handler: "functions/on/hint.changed", hears: ["journal.entry-changed"] },
  { name: "replied-hint", handler: "functions/on/hint.replied", hears: ["feedback.replied"] },
  { name: "reply-edited-hint", handler: "functions/on/hint.replyEdited", hears: ["feedback.reply-edited"] },
  { name: "signalled-hint", handler: "functions/on/hint.signalled", hears: ["feedback.signalled"] },
  { name: "inbox-changed-hint", handler: "functions/on/hint.inbox", hears: ["notify.inbox-changed"] },
  { name: "beat-reached-hint", handler: "functions/on/hint.reached", hears: ["cadence.beat-reached"] },
  { name: "plan-moved-hint", handler: "functions/on/hint.moved", hears: ["cadence.plan-moved"] },
  { name: "code-asked-mail", handler: "functions/on/code-asked-mail.handler", hears: ["people.code-asked"] },
  { name: "invited-mail", handler: "functions/on/invited-mail.handler", hears: ["cohort.invited"] },
  {
    name: "beat-reached-announce",
    handler: "functions/on/beat-reached-announce.handler",
    hears: ["cadence.beat-reached"],
  },
  {
    name: "plan-moved-announce",
    handler: "functions/on/plan-moved-announce.handler",
    hears: ["cadence.plan-moved"],
  },
  { name: "replied-tell", handler: "functions/on/replied-tell.handler", hears: ["feedback.replied"] },
  { name: "shared-tell", handler: "functions/on/shared-tell.handler", hears: ["journal.entry-shared"] },
  { name: "signalled-tell", handler: "functions/on/signalled-tell.handler", hears: ["feedback.signalled"] },
  { name: "merged-unite", handler: "functions/on/merged-unite.handler", hears: ["backchannel.merged"] },
  { name: "mail-due-send", handler: "functions/on/mail-due-send.handler", hears: ["notify.mail-due"] },
  {
    name: "beat-reached-open",
    handler: "functions/on/beat-reached-open.handler",
    hears: ["cadence.beat-reached"],
  },
  {
    name: "beat-reached-room",
    handler: "functions/on/beat-reached-room.handler",
    hears: ["cadence.beat-reached"],
  },
];
