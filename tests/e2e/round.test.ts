import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RoundStanding } from "#feedback/model";
import type { Entry } from "#journal/model";
import { troublesOf } from "./browser.ts";
import { NAMES, type Name, type Six, sixInARound } from "./round/six.ts";
import { eventually, type House, openHouse } from "./screens/house.ts";

let house: House;
let six: Six;
/** What each of them brought. */
const brought = new Map<Name, Entry>();
/** To whose entries each of them was sent. */
const sentTo = new Map<Name, Name[]>();

beforeAll(async () => {
  house = await openHouse({ demo: false });
});
afterAll(() => house[Symbol.asyncDispose]());

const place = () => `/cohorts/${six.cohort}`;
const words = (name: Name) => `I am not sure of my numbers, says ${name.split(" ")[0]?.toUpperCase()}.`;
const writerOf = (text: string) => NAMES.find((name) => text.includes(words(name)));

async function leave(page: Page) {
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
}

/** Brings something to the round on the cohort's page. */
async function bringOnPage(name: Name, size?: "phone") {
  const page = await six.who(name).open(place(), size && { size });
  await page.getByRole("heading", { name: "Two answers for everybody" }).waitFor();
  await page.getByRole("textbox", { name: "Write an entry" }).fill(words(name));
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith("/api/entries") && one.request().method() === "POST"),
    page.getByRole("button", { name: "Share", exact: true }).click(),
  ]);
  brought.set(name, (await answer.json()) as Entry);
  await leave(page);
}

async function bring(name: Name) {
  const { id } = await six.beat("answers-opens");
  const input = { cohort: six.cohort, beat: id, audience: "cohort", text: words(name) };
  brought.set(name, await six.who(name).ask<Entry>("/api/entries", input));
}

/** The words of the entry somebody is sent to; undefined where nothing waits for them. */
async function sent(page: Page): Promise<string | undefined> {
  const entry = page.getByRole("main").locator("article.entry");
  const nothing = page.getByText("Nothing waits for you here.");
  await entry.or(nothing).first().waitFor();
  return (await entry.count()) > 0 ? await entry.innerText() : undefined;
}

/** Answers one entry after the other until nothing waits for them. */
async function answerAll(name: Name, size?: "phone") {
  const page = await six.who(name).open(`${place()}/answer`, size && { size });
  for (let text = await sent(page); text !== undefined; text = await sent(page)) {
    const writer = writerOf(text) ?? expect.fail(`${name} is sent to what nobody of the six wrote: ${text}`);
    sentTo.set(name, [...(sentTo.get(name) ?? []), writer]);
    await page.getByRole("textbox", { name: /^Answer / }).fill(`${name} would count them again.`);
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await page.getByText("Sent. They will hear of it.").waitFor();
    await page.getByRole("button", { name: "Another one" }).click();
  }
  await leave(page);
}

const standing = async () => {
  const { id } = await six.beat("answers-opens");
  return await six.ana.ask<RoundStanding>(`/api/cohorts/${six.cohort}/rounds/${id}`);
};

const answersOf = async (name: Name) => {
  const { entry } = await six.ana.ask<{ entry: Entry }>(`/api/entries/${brought.get(name)?.id}`);
  return entry.answers;
};

test("six are invited, and come in", async () => {
  six = await sixInARound(house);
  expect(six.people.size).toBe(6);
});

test("the clock forms their circle, and it says why they are together", async () => {
  const { at } = await six.beat("circles");
  await house.outloud.clockTo(at);
  const mine = async (name: Name) => {
    const { memberships } = await six.who(name).ask<{ memberships: { circle?: string }[] }>("/api/me");
    return memberships[0]?.circle;
  };
  await eventually(async () => new Set(await Promise.all(NAMES.map(mine))).size).toBe(1);
  const page = await six.who("Di Costa").open(`${place()}/circle`);
  for (const name of NAMES) await page.getByRole("main").getByText(name).first().waitFor();
  await page
    .getByText(/awake together/i)
    .first()
    .waitFor();
  await leave(page);
});

test("the round opens by itself, and nobody sees who brought what, their host included", async () => {
  const { at } = await six.beat("answers-opens");
  await house.outloud.clockTo(at);
  await bringOnPage("Bo Berg", "phone");
  await bringOnPage("Cy Okoro");
  for (const name of ["Di Costa", "Ed Novak", "Fi Tanaka"] as const) await bring(name);
  for (const reader of [six.who("Cy Okoro"), six.ana]) {
    const { entry } = await reader.ask<{ entry: Entry }>(`/api/entries/${brought.get("Bo Berg")?.id}`);
    expect(entry.author.name).toBe("Somebody");
  }
  await eventually(async () => (await standing()).entries).toBe(5);
});

test("one keeps apart from another, and one leaves in the middle of an answer", async () => {
  const { person } = await six.who("Bo Berg").ask<{ person: { id: string } }>("/api/me");
  await six.who("Fi Tanaka").ask(`/api/people/${person.id}/block`, undefined, "PUT");
  const page = await six.who("Ed Novak").open(`${place()}/answer`);
  expect(await sent(page)).toBeDefined();
  await page.goto("/settings");
  await page.getByRole("button", { name: /^Leave A week of answers/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Leave/ })
    .click();
  await page
    .getByText(/You have left/i)
    .first()
    .waitFor();
  await leave(page);
  await expect(six.who("Ed Novak").ask(`/api/cohorts/${six.cohort}/answering`)).rejects.toThrow("404");
});

test("whoever is ready is sent to what waits, one at a time, and everything gets its two answers", async () => {
  await answerAll("Bo Berg", "phone");
  for (const name of ["Cy Okoro", "Di Costa", "Fi Tanaka", "Gu Pires"] as const) await answerAll(name);
  // What Ed had in hand comes back by itself.
  await house.outloud.clockBy("PT31M");
  for (const name of ["Bo Berg", "Cy Okoro", "Di Costa", "Fi Tanaka", "Gu Pires"] as const)
    await answerAll(name);
  for (const name of brought.keys()) expect(await answersOf(name), name).toBe(2);
  await eventually(async () => (await standing()).served).toBe(5);
});

test("nobody was sent to themselves, twice to the same, or to whom they keep apart from", () => {
  for (const [name, writers] of sentTo) {
    expect(writers, name).not.toContain(name);
    expect(new Set(writers).size, name).toBe(writers.length);
  }
  expect(sentTo.get("Fi Tanaka") ?? []).not.toContain("Bo Berg");
  expect(sentTo.get("Bo Berg") ?? []).not.toContain("Fi Tanaka");
  expect([...sentTo.values()].flat().length).toBe(10);
});

test("Ana gives the round one more day by one click, and sees what the clock will do", async () => {
  const before = await six.beat("answers-closes");
  const page = await six.ana.open(`${place()}/desk`);
  const part = page.getByRole("region", { name: "The round" });
  await part.getByText("5 entries in it").waitFor();
  await part.getByRole("button", { name: "Give it one more day" }).click();
  await page.getByText(/Everybody gets one notice\./).waitFor();
  await leave(page);
  const after = await six.beat("answers-closes");
  expect(Date.parse(after.at) - Date.parse(before.at)).toBe(24 * 3600_000);
  await house.outloud.clockTo(before.at);
  expect((await standing()).state).toBe("open");
});

test("when it closes the names come back, also that of who left", async () => {
  await house.outloud.clockTo((await six.beat("answers-closes")).at);
  for (const name of ["Bo Berg", "Ed Novak"] as const)
    await eventually(async () => {
      const path = `/api/entries/${brought.get(name)?.id}`;
      return (await six.who("Cy Okoro").ask<{ entry: Entry }>(path)).entry.author.name;
    }).toBe(name);
});

test("who comes late is served all the same", async () => {
  await bring("Gu Pires");
  expect(brought.get("Gu Pires")?.blind).toBeUndefined();
  await answerAll("Di Costa");
  await answerAll("Cy Okoro");
  expect(await answersOf("Gu Pires")).toBe(2);
  await eventually(async () => (await standing()).late).toBe(1);
});
