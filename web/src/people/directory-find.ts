import type { Member } from "#cohort/model";
import { cityOf } from "../words/when.ts";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** People in whose name, organisation, topics, city, line or language every one of these words begins a word, accents or not. */
export function findPeople(
  members: readonly Member[],
  query: string,
  languageName: (tag: string) => string,
): readonly Member[] {
  const wanted = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (wanted.length === 0) return members;
  return members.filter((member) => {
    const { name, organisation = "", topics, zone, about, language } = member;
    const words = [name, organisation, ...topics, cityOf(zone), about, languageName(language)];
    const said = plain(words.join(" ")).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => said.some((one) => one.startsWith(word)));
  });
}

interface Group {
  /** The circle, or who they are when they have none. */
  readonly key: string;
  readonly title: string;
  readonly members: readonly Member[];
}

interface Titles {
  readonly hosts: string;
  readonly myCircle: string;
  readonly withoutCircle: string;
  readonly circle: (name: string) => string;
}

/** People by circle: mine first, then who hosts, then the other circles, then those in none. Nobody twice. */
export function byCircle(
  members: readonly Member[],
  circles: readonly { readonly id: string; readonly name: string }[],
  mine: string | undefined,
  titles: Titles,
): Group[] {
  const of = (circle: string) => members.filter((member) => member.circle === circle);
  const own = mine ? of(mine) : [];
  const rest = members.filter((member) => !own.includes(member));
  const hosts = rest.filter(({ role }) => role === "facilitator");
  const others = circles
    .filter(({ id }) => id !== mine)
    .map(({ id, name }) => ({
      key: id,
      title: titles.circle(name),
      members: of(id).filter((member) => !hosts.includes(member)),
    }));
  const seated = new Set([...own, ...hosts, ...others.flatMap((group) => group.members)]);
  return [
    { key: "mine", title: titles.myCircle, members: own },
    { key: "hosts", title: titles.hosts, members: hosts },
    ...others,
    { key: "none", title: titles.withoutCircle, members: members.filter((member) => !seated.has(member)) },
  ].filter((group) => group.members.length > 0);
}
