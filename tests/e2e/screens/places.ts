import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Glance, troublesOf } from "../browser.ts";
import { type House, type Month, type Somebody, settled } from "./house.ts";

/** Every screen of the product, with somebody who may see it; nobody for those outside. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly who?: Somebody;
}

/** Every screen there is, as its visitors find it in the demo. */
export async function everyPlace({ ana, kenji, francophone, place, cohort }: Month): Promise<Place[]> {
  const { items: cards } = await kenji.ask<{
    items: { id: string; replies: number; author: { id: string }; origin?: object }[];
  }>(`/api/streams/${cohort}?limit=50`);
  const quoted = await firstWhere(cards, async ({ id }) => {
    const { replies } = await kenji.ask<{ replies: { quote?: unknown }[] }>(`/api/entries/${id}`);
    return replies.some(({ quote }) => quote);
  });
  const { items: mine } = await kenji.ask<{ items: { id: string; ask?: unknown }[] }>(
    "/api/entries/mine?limit=100",
  );
  const asking = mine.find(({ ask }) => ask);
  const { items: tries } = await kenji.ask<{ items: { entry: string }[] }>("/api/tries");
  const { items: workshops } = await ana.ask<{ items: { id: string }[] }>("/api/workshops");
  const draft = await ana.ask<{ id: string }>("/api/cohorts", {
    workshop: workshops[0]?.id,
    startsOn: "2027-03-01",
    zone: "Europe/Lisbon",
  });
  const { items: talks } = await ana.ask<{ items: { id: string }[] }>("/api/sessions");
  const talk = talks[0]?.id;
  const { items: conversations } = await kenji.ask<{ items: { id: string; others: unknown[] }[] }>(
    "/api/conversations",
  );
  return [
    { name: "sign in", path: "/sign-in" },
    { name: "enter", path: "/enter?token=nothing" },
    { name: "join", path: "/join/nothing" },
    { name: "stop", path: "/stop/nothing" },
    { name: "home", path: "/", who: kenji },
    { name: "cohort", path: place, who: kenji },
    { name: "cohort of a host", path: place, who: ana },
    { name: "my circle", path: `${place}/circle`, who: kenji },
    { name: "answering somebody", path: `${place}/answer`, who: kenji },
    { name: "all circles", path: `${place}/circles`, who: ana },
    { name: "circle of a host", path: `${place}/circle`, who: ana },
    { name: "entry", path: `/entries/${quoted?.id}`, who: kenji },
    { name: "asking", path: `/entries/${asking?.id}?ask`, who: kenji },
    { name: "closing the loop", path: `/entries/${asking?.id}?loop`, who: kenji },
    { name: "people", path: `${place}/people`, who: kenji },
    { name: "shelf", path: `${place}/shelf`, who: kenji },
    { name: "person", path: `/people/${quoted?.author.id}`, who: kenji },
    { name: "write", path: "/write", who: kenji },
    { name: "inbox", path: "/inbox", who: kenji },
    { name: "messages", path: "/messages", who: kenji },
    { name: "no messages", path: "/messages", who: francophone },
    { name: "a new message", path: `/messages/new?with=${quoted?.author.id}`, who: ana },
    { name: "whom to write to", path: "/messages/new", who: kenji },
    {
      name: "a conversation of three",
      path: `/messages/${conversations.find(({ others }) => others.length === 2)?.id}`,
      who: kenji,
    },
    { name: "journal", path: "/journal", who: kenji },
    { name: "what I try", path: "/journal?tab=trying", who: kenji },
    { name: "how it went", path: `/trying/${tries[0]?.entry}`, who: kenji },
    { name: "adapting", path: `/entries/${quoted?.id}/adapt`, who: kenji },
    { name: "adapted entry", path: `/entries/${cards.find(({ origin }) => origin)?.id}`, who: kenji },
    { name: "settings", path: "/settings", who: kenji },
    { name: "first settings", path: "/settings?first", who: kenji },
    { name: "desk", path: `${place}/desk`, who: ana },
    { name: "desk of the house", path: "/desk", who: ana },
    { name: "hosting", path: "/hosting", who: ana },
    { name: "new cohort", path: "/hosting/new", who: ana },
    { name: "launch", path: `/cohorts/${draft.id}/launch`, who: ana },
    { name: "workshop", path: `/workshops/${workshops[0]?.id}`, who: ana },
    { name: "live sessions", path: "/sessions", who: ana },
    { name: "prepared session", path: `/sessions/${talk}`, who: ana },
    { name: "moderator’s desk", path: `/rooms/${talk}/desk`, who: ana },
    { name: "speaker", path: `/rooms/${talk}/speak`, who: ana },
    { name: "stage", path: `/rooms/${talk}/stage`, who: ana },
    { name: "after a session", path: `/rooms/${talk}/after`, who: ana },
    { name: "nothing here", path: "/nothing/here", who: kenji },
  ];
}

async function firstWhere<Item>(items: readonly Item[], is: (item: Item) => Promise<boolean>) {
  for (const item of items) if (await is(item)) return item;
  return undefined;
}

/** Looks at every place, in one window for each person who goes there. */
export async function walk(
  house: House,
  places: readonly Place[],
  glance: Omit<Glance, "origin">,
  look: (page: Page, place: Place) => Promise<void>,
) {
  for (const who of new Set(places.map((place) => place.who))) {
    const theirs = places.filter((place) => place.who === who);
    const page = await (who ? who.open("/sign-in", glance) : house.door("/sign-in", glance));
    for (const place of theirs) {
      await page.goto(place.path);
      await settled(page);
      await look(page, place);
    }
    expect(troublesOf(page)).toEqual([]);
    await page.context().close();
  }
}
