import type { Member } from "#cohort/model";
import type { Suggest } from "../ui/completion.ts";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * People to name after an @: those of the cohort, found by any word of their name, with or without its accents; without those
 * one keeps apart, who would not hear of it.
 */
export const peopleAmong =
  (members: () => readonly Member[] | undefined, apart: () => readonly string[] | undefined): Suggest =>
  async (query) =>
    (members() ?? [])
      .filter(({ id }) => !apart()?.includes(id))
      .filter(
        ({ name }) =>
          plain(name)
            .split(/\s+/)
            .some((word) => word.startsWith(plain(query))) || plain(name).startsWith(plain(query)),
      )
      .map(({ id, name, zone }) => ({ id, value: name, note: zone.split("/").at(-1)?.replaceAll("_", " ") }));

/** Topics to name after a #: those that people of the cohort care about, the most common first. */
export const topicsAmong =
  (members: () => readonly Member[] | undefined): Suggest =>
  async (query) => {
    const counts = new Map<string, number>();
    for (const topic of (members() ?? []).flatMap(({ topics }) => topics))
      if (topic.startsWith(query.toLowerCase())) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => ({ value }));
  };
