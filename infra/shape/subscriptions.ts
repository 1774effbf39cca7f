/** Who hears what: one row a subscriber, the handler named by its path, the bus asked by detail type. */
export const SUBSCRIPTIONS: readonly { name: string; handler: string; hears: readonly string[] }[] = [
  {
    name: "cohort-launched-admit",
    handler: "functions/on/cohort-launched-admit.handler",
    hears: ["cohort.launched"],
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
];
