import type { EventBridgeEvent } from "aws-lambda";
import { expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import type { Visitor } from "#backchannel/model";
import { newsAbout } from "../../tests/world/cohort.ts";
import { aRoom, asked } from "../../tests/world/room.ts";
import { handler } from "./merged-unite.ts";

test("hearing of a merge, and hearing of it again, brings the votes over once", async () => {
  const { session, moderator, people } = await aRoom({ people: 3 });
  const [kenji, marta, omar] = people as [Visitor, Visitor, Visitor];
  const from = await asked(session, kenji, "Who decides that something has stopped?");
  const into = await asked(session, marta, "Who says that we stop?");
  await Backchannel.vote(session.id, from.id, omar);
  await Backchannel.merge(session.id, from.id, { into: into.id }, moderator);
  const [data] = await newsAbout("backchannel.merged", { from: from.id });
  const detail = { id: "evt_1", at: new Date().toISOString(), data };
  const tell = () => handler({ detail } as EventBridgeEvent<string, typeof detail>);
  await tell();
  const votes = async () => (await Backchannel.mineIn(session.id, omar)).votes;
  expect(await votes()).toContain(into.id);
  await Backchannel.unvote(session.id, into.id, omar);
  await tell();
  expect(await votes()).toEqual([from.id]);
});
