import { choicesIn, invited, KEPT_FOR, medianOf, type ReadRing, stageOf } from "#feedback/model";
import {
  claimed,
  type Entry,
  type EntryId,
  isWanting,
  type Offer,
  offering,
  passedOn,
  patienceEnds,
  unclaimed,
} from "#journal/model";
import { PASSED_FOR, type PersonId } from "#people/model";
import type { Player } from "./month.ts";

/** As many as a page of the store’s indexes brings. */
const PAGE = 25;

/** What people are sent to in a cohort. Two of these are to choose the same: this one in memory, and the product’s own. */
export interface Queue {
  write(entry: Entry): Promise<EntryId>;
  /** What is kept for somebody from now on, or nothing; another instead of what they pass on. */
  next(player: Player, pass: EntryId | undefined, now: Date): Promise<EntryId | undefined>;
  answer(entry: EntryId, player: Player, now: Date): Promise<void>;
}

export interface QueueInMemory extends Queue {
  /** What has come to the facilitators’ desk, the longest wait first. */
  onDesk(cohort: string, now: Date): EntryId[];
  /** How many answers somebody is invited to give, and how far above the median they would be if they did. */
  invitation(player: Player): { readonly more: number; readonly above: number };
}

/** Lists that stand for the pages of the two indexes, and on them the same rules that the store obeys. */
export function queueInMemory(): QueueInMemory {
  const offers = new Map<EntryId, Offer>();
  const lists = new Map<string, { key: string; id: EntryId }[]>();
  const passed = new Map<PersonId, Map<EntryId, number>>();
  const keptFor = new Map<PersonId, { readonly id: EntryId; readonly until: number }>();
  const balances = new Map<PersonId, { given: number; got: number }>();
  const givenBy: Record<string, number> = {};

  const keyOf = ({ tier, offerFrom, entry }: Offer) => `${tier}#${offerFrom}#${entry.id}`;
  const placesOf = ({ near, far }: Offer) => [near, far].filter((place) => place !== "");
  const balanceOf = (id: PersonId) => {
    const balance = balances.get(id) ?? { given: 0, got: 0 };
    balances.set(id, balance);
    return balance;
  };

  function known(id: EntryId): Offer {
    const offer = offers.get(id);
    if (!offer) throw new Error(`Nobody has written ${id}.`);
    return offer;
  }
  function stand(offer: Offer) {
    const [key, id] = [keyOf(offer), offer.entry.id];
    offers.set(id, offer);
    for (const place of placesOf(offer)) {
      const list = lists.get(place) ?? [];
      list.splice(positionIn(list, key), 0, { key, id });
      lists.set(place, list);
    }
  }
  function put(id: EntryId, changed: (was: Offer) => Partial<Offer>) {
    const was = known(id);
    for (const place of placesOf(was)) remove(lists.get(place) ?? [], keyOf(was));
    stand({ ...was, ...changed(was) });
  }

  const read =
    ({ membership: { circle, cohort } }: Player): ReadRing =>
    async (ring, after) => {
      const list = lists.get(String(ring === "near" ? circle : cohort)) ?? [];
      const from = after === undefined ? 0 : positionIn(list, `${after}\u0000`);
      const page = list.slice(from, from + PAGE);
      const end = from + PAGE < list.length ? page.at(-1)?.key : undefined;
      return { offers: page.map(({ id }) => known(id)), end };
    };

  function passedBy({ id }: Player, pass: EntryId | undefined, now: number): Set<EntryId> {
    const all = passed.get(id) ?? new Map<EntryId, number>();
    passed.set(id, all);
    if (pass) all.set(pass, now);
    for (const [entry, at] of all) if (at + PASSED_FOR <= now) all.delete(entry);
    return new Set(all.keys());
  }

  const queue: Queue = {
    async write(entry) {
      stand({ entry, ...unclaimed(offering(entry)), answerers: new Set(), offered: 0, passed: 0 });
      return entry.id;
    },

    async next(player, pass, now) {
      const { id, membership } = player;
      const mine = passedBy(player, pass, now.getTime());
      const kept = keptFor.get(id);
      if (kept && kept.id !== pass && kept.until > now.getTime()) return kept.id;
      if (pass && known(pass).claimedBy === id) put(pass, () => passedOn(now));
      const reader = {
        person: { id, guest: false },
        memberships: [membership],
        readings: [],
        apart: [],
        blockedBy: [],
        wroteTo: [],
        now,
      };
      const asker = { ctx: reader, circle: membership.circle, passed: mine };
      const [best] = await choicesIn(read(player), asker);
      keptFor.delete(id);
      if (!best) return undefined;
      const until = new Date(now.getTime() + KEPT_FOR);
      put(best.entry.id, () => claimed(id, until));
      keptFor.set(id, { id: best.entry.id, until: until.getTime() });
      return best.entry.id;
    },

    async answer(id, player, now) {
      if (keptFor.get(player.id)?.id === id) keptFor.delete(player.id);
      put(id, ({ entry, answerers }) => {
        const { ask, answers } = entry;
        const answered = { ...entry, answers: answers + 1, ask: ask && { ...ask, answers: ask.answers + 1 } };
        const standing = isWanting(entry) ? unclaimed(offering(answered, now.toISOString())) : {};
        return { entry: answered, answerers: new Set([...answerers, player.id]), ...standing };
      });
      balanceOf(known(id).entry.author.id).got += 1;
      const mine = balanceOf(player.id);
      if (mine.given > 0) givenBy[mine.given] = (givenBy[mine.given] ?? 0) - 1;
      mine.given += 1;
      givenBy[mine.given] = (givenBy[mine.given] ?? 0) + 1;
    },
  };
  return {
    ...queue,
    onDesk: (cohort, now) =>
      (lists.get(cohort) ?? [])
        .map(({ id }) => known(id).entry)
        .filter((entry) => stageOf(entry, now) === "desk")
        .toSorted((one, other) => patienceEnds(one) - patienceEnds(other))
        .map(({ id }) => id),
    invitation({ id }) {
      const [balance, median] = [balanceOf(id), medianOf(givenBy)];
      const more = invited(balance, median);
      return { more, above: balance.given + more - median };
    },
  };
}

function remove(list: { key: string }[], key: string) {
  const at = positionIn(list, key);
  if (list[at]?.key === key) list.splice(at, 1);
}

/** Where a key stands, or would stand, in a sorted list. */
function positionIn(list: readonly { key: string }[], key: string): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.key ?? "") < key) from = middle + 1;
    else to = middle;
  }
  return from;
}
