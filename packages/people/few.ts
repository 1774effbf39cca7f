/** Among fewer people than this, what was counted can be put to a name. A facilitator could argue about it. */
const FEWEST = 5;

/**
 * Whether so few people are behind a count of what nobody signed (what they answered in a poll, that they reported something)
 * that it says of somebody what they did. A count carries no names, however many they are.
 */
export const areFew = (people: number): boolean => people < FEWEST;

/** What a count of so many people has come to: nothing that is told while they are few. */
export const unlessFew = <Told>(people: number, told: Told): Told | undefined =>
  areFew(people) ? undefined : told;
