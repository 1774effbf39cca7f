import type { RosterRow } from "#people/model";
import { mostAwake, wakesAt } from "./awake.ts";
import { CircleReason } from "./circle-model.ts";
import { sameName } from "./origin.ts";

/** Why people sit together, from what everybody may see of them, with clocks as they stand at `now`. */
export function reasonFor(
  people: readonly Pick<RosterRow, "zone" | "language" | "organisation">[],
  now: Date,
): CircleReason {
  const wakes = people.map(({ zone }) => wakesAt(zone, now));
  const organisations = people.map(({ organisation = "" }) => sameName(organisation)).filter(Boolean);
  return CircleReason.parse({
    people: people.length,
    awake: mostAwake(wakes),
    languages: mostFirst(people.map(({ language }) => language)),
    organisations: new Set(organisations).size,
    clocks: new Set(wakes).size,
  });
}

function mostFirst(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([one, some], [other, others]) => others - some || (one < other ? -1 : 1))
    .map(([word]) => word);
}
