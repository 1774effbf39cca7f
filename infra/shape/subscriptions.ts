/** Who hears what: one row a subscriber, the handler named by its path, the bus asked by detail type. */
export const SUBSCRIPTIONS: readonly { name: string; handler: string; hears: readonly string[] }[] = [];
