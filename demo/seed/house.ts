import * as Cohort from "#cohort";
import * as People from "#people";
import type { CohortId, Ctx, Person } from "#people/model";
import { AskForCode, Email } from "#people/model";
import type { Player } from "../texts/script.ts";
import { eachAtOnce } from "./at-once.ts";

const DEVICES = [
  "Chrome · Windows",
  "Safari · iPhone",
  "Firefox · Linux",
  "Chrome · Android",
  "Safari · macOS",
] as const;

/** Who a player of the demo became, and how they act. */
export type House = ReturnType<typeof openHouse>;

/** The people of the demo by their keys, as they come in. */
export function openHouse() {
  const inside = new Map<string, Ctx>();

  const known = (key: string) => {
    const ctx = inside.get(key);
    if (!ctx) throw new Error(`${key} has not come in.`);
    return ctx;
  };

  return {
    /** Who somebody is at a moment, with what they belonged to when they last came in. */
    as: (key: string, now: Date): Ctx => ({ ...known(key), now }),
    person: (key: string): Person => known(key).person,

    /** The one who sets the house up: in an empty deployment whoever signs in first looks after it. */
    async first(player: Player, now: Date) {
      const { email, zone, language, name } = player;
      const from = { now, network: "demo", device: DEVICES[0] };
      const { flow } = await People.askForCode(AskForCode.parse({ email, zone, language }), from);
      const link = (await People.signInMail(flow, now))?.linkToken;
      if (link) await People.enterByLink(link, from);
      const person = await People.ensure(
        { email: Email.parse(email), name, zone, language, guest: false },
        now,
      );
      await present(player, await standing(person.id, now));
      inside.set(player.key, await standing(person.id, now));
    },

    /** What somebody belongs to has changed by their own doing. */
    async refresh(key: string, now: Date) {
      inside.set(key, await standing(known(key).person.id, now));
    },

    /** Everybody of a cohort follows the link of their invitation, and says who they are. */
    async enter(players: readonly Player[], cohort: CohortId, now: Date) {
      const roster = new Map((await People.roster(cohort)).map((row) => [String(row.email), row.person]));
      await eachAtOnce([...players.entries()], async ([index, player]) => {
        const id = roster.get(player.email);
        if (!id) throw new Error(`${player.key} is not in ${cohort}.`);
        let ctx = await standing(id, now);
        if (!ctx.person.welcomed) {
          const device = DEVICES[index % DEVICES.length] ?? "";
          const link = await People.invitationLink(id, cohort, now);
          await People.acceptInvitation(link, { now, network: "demo", device }, undefined);
          const person = await present(player, ctx);
          await Cohort.welcomed(id, now);
          ctx = { ...ctx, person };
        }
        inside.set(player.key, ctx);
      });
    },
  };
}

/** As if they were there: what they say is said by themselves. */
async function standing(id: Person["id"], now: Date): Promise<Ctx> {
  const ctx = await People.standIn(id, now);
  if (!ctx) throw new Error(`${id} has no account.`);
  return { ...ctx, session: "demo" };
}

const present = ({ name, about, organisation, topics }: Player, ctx: Ctx) =>
  People.change({ name, about, organisation, topics: [...topics] }, ctx);
