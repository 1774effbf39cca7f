import type { Page } from "playwright-core";
import type { Contribution, RoleLink, Room, Session, SessionCard } from "#backchannel/model";
import type { Outloud } from "../../outloud.ts";
import { eventually, type House, type Somebody, settled } from "../../screens/house.ts";

/** The room of a cohort's next session, prepared by who hosts it: how people come in, and what the room says of itself. */
export interface Venue {
  readonly session: Session;
  readonly path: string;
  readonly links: Readonly<Record<"speaker" | "stage", string>>;
  /** The instant it closes by itself. */
  readonly closesAt: string;
  room(): Promise<Room>;
  question(text: string): Promise<Contribution | undefined>;
}

/** Prepares the next session of a cohort, and moves the clock to the moment at which its beat opens it. */
export async function openVenue(outloud: Outloud, host: Somebody, cohort: string): Promise<Venue> {
  const now = await outloud.now();
  const { items } = await host.ask<{ items: SessionCard[] }>(`/api/cohorts/${cohort}/sessions`);
  const card = items.find(({ startsAt = "" }) => startsAt > now.toISOString());
  const { items: beats } = await host.ask<{ items: { slug: string; until?: string }[] }>(
    `/api/cohorts/${cohort}/beats`,
  );
  const closesAt = beats.find(({ slug }) => slug === card?.beat)?.until;
  if (!card?.startsAt || !closesAt) throw new Error("The month has no session before it.");
  const session = await host.ask<Session>(`/api/cohorts/${cohort}/sessions/${card.beat}`, {});
  const path = `/api/rooms/${session.id}`;
  const room = async () => (await host.ask<{ room: Room }>(path)).room;
  await room();
  const link = async (role: string) => (await host.ask<RoleLink>(`${path}/links/${role}`, {})).word;
  const links = { speaker: await link("speaker"), stage: await link("stage") };
  await outloud.clockTo(card.startsAt);
  await eventually(async () => (await room()).session.state).toBe("open");
  return {
    session,
    path,
    links,
    closesAt,
    room,
    question: async (text) =>
      (await room()).questions.find((one) => one.text === text) as Contribution | undefined,
  };
}

/** A phone in the audience that came in by the code of the slide, with one tap. */
export async function phoneIn(house: House, { session }: Venue): Promise<Page> {
  const page = await house.door(`/live/${session.code}`, { size: "phone" });
  await page.getByRole("button", { name: /^Come in as “/ }).click();
  await page.waitForURL(`**/rooms/${session.id}`);
  await page.getByRole("textbox", { name: "Ask a question" }).waitFor();
  return page;
}

/** Somebody with a part in the hour, who came in by the link that was made for it. */
export async function inByLink(
  house: House,
  { links, session }: Venue,
  role: keyof Venue["links"],
  where: string,
  glance: Parameters<House["door"]>[1] = {},
): Promise<Page> {
  const page = await house.door(`/live/${links[role]}`, glance);
  await settled(page);
  if (!page.url().endsWith(where)) await page.getByRole("main").getByRole("button").last().click();
  await page.waitForURL(`**/rooms/${session.id}${where}`);
  return page;
}
