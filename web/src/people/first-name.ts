/** How somebody is spoken to: what stands before the first space of their name. */
export const firstName = (name: string) => name.split(" ")[0] ?? "";
