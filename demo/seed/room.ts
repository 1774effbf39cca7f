import * as Backchannel from "#backchannel";
import { ContributionId, type Session, type Visitor } from "#backchannel/model";
import { sameId } from "#platform";
import { ASKED, MINUTES_IN, POLLED, SHARED, TALK, TALKED } from "../texts/room.ts";
import { eachAtOnce } from "./at-once.ts";
import type { House } from "./house.ts";

const MINUTE = 60_000;
/** As many phones as the busiest question has voices, and some more. */
const PHONES =
  Math.max(
    ...ASKED.map(({ votes }) => votes),
    POLLED.answers.reduce((sum, n) => sum + n, 0),
  ) + 6;

/** A talk in the middle of its hour, with an audience that asks, votes and chats from its phones. */
export async function liveTalk(house: House, now: Date): Promise<Session["id"]> {
  const at = (minute: number) => new Date(now.getTime() - (MINUTES_IN - minute) * MINUTE);
  const host = (minute: number): Visitor => ({
    id: house.person(TALK.host).id,
    ctx: house.as(TALK.host, at(minute)),
    now: at(minute),
  });
  const { id, code } = await Backchannel.make(
    { title: TALK.title, language: "en", startsAt: at(0).toISOString() },
    house.as(TALK.host, at(-60)),
  );
  await Backchannel.takeSeat(id, { as: "name" }, host(-60));
  await Backchannel.open(id, host(0));

  const come = async (alias: string | undefined, minute: number): Promise<Visitor> => {
    const visitor = { id: Backchannel.newcomer(at(minute)), now: at(minute) };
    const appear = alias ? { as: "alias" as const, alias } : { as: "unnamed" as const };
    await Backchannel.comeIn({ word: Backchannel.scannedWord(code), ...appear }, visitor, {
      network: "demo",
      now: at(minute),
    });
    return visitor;
  };
  const phones: Visitor[] = [];
  await eachAtOnce(Array.from({ length: PHONES }), async () => void phones.push(await come(undefined, 1)));
  const voices = new Map<string, Promise<Visitor>>();
  const as = async (by: string | undefined, minute: number): Promise<Visitor> => {
    if (by === undefined) return await come(undefined, minute);
    const known = voices.get(by) ?? come(by, 1);
    voices.set(by, known);
    return { ...(await known), now: at(minute) };
  };

  await eachAtOnce(ASKED, async ({ by, minute, text, votes, now: state, answer }) => {
    const question = idOf(text);
    await Backchannel.say(id, { id: question, kind: "question", text }, await as(by, minute));
    await eachAtOnce(phones.slice(0, votes), (phone) =>
      Backchannel.vote(id, question, { ...phone, now: at(minute + 1) }),
    );
    if (state === "next") await Backchannel.stage(id, question, host(MINUTES_IN));
    else if (answer) await Backchannel.answer(id, question, { text: answer }, host(minute + 4));
    else if (state) await Backchannel.turn(id, question, { state, revision: 1 }, host(minute + 1));
  });
  // What one person says comes in its order.
  for (const { by, minute, text } of TALKED)
    await Backchannel.say(id, { id: idOf(text), kind: "message", text }, await as(by, minute));
  for (const { by, minute, text, url } of SHARED)
    await Backchannel.say(id, { id: idOf(url), kind: "link", text, url }, await as(by, minute));
  await poll(id, phones, host(POLLED.minute));
  return id;
}

async function poll(session: Session["id"], phones: readonly Visitor[], host: Visitor) {
  const id = idOf(POLLED.question);
  const form = { type: "single" as const, options: [...POLLED.options] };
  await Backchannel.makePoll(session, { id, question: POLLED.question, form }, host);
  const choices = POLLED.answers.flatMap((times, choice) => Array.from({ length: times }, () => choice));
  await eachAtOnce([...choices.entries()], async ([index, choice]) => {
    const phone = phones[index];
    if (phone) await Backchannel.answerPoll(session, id, { choices: [choice] }, { ...phone, now: host.now });
  });
}

const idOf = (text: string) => ContributionId.parse(sameId("con", "demo", text));
