import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Workshop } from "#workshop/model";
import { tried } from "../../security/counts.ts";
import { type Hall, openHall } from "../room/hall.ts";
import { ATTACKS, SHORT_ATTACKS } from "../screens/attacks.ts";
import { guarded } from "../screens/guarded.ts";
import {
  eventually,
  type House,
  type Month,
  openHouse,
  runningMonth,
  settled,
  write,
} from "../screens/house.ts";
import { everyPlace, walk } from "../screens/places.ts";

/**
 * Where people write what they like beside entries: designs, cohorts, rooms, the shelf, conversations, reports. Each is filled
 * with what wants to be more than words, and then every screen of the product is opened.
 */
let house: House;
let month: Month;
let hall: Hall;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(async () => {
  tried("attack strings in places beside entries", ATTACKS.length + SHORT_ATTACKS.length);
  await house[Symbol.asyncDispose]();
});

const short = (at: number) => SHORT_ATTACKS[at % SHORT_ATTACKS.length] ?? "";
/** All of them that fit, one after the other. */
const long = (most: number) => {
  let text = "";
  for (const attack of ATTACKS) if (text.length + attack.length + 2 <= most) text += `${attack}\n\n`;
  return text.trim();
};

/** Every text of a design, whatever its shape, replaced by an attack as long as it may be. */
function hostileDesign(design: Workshop["design"]): unknown {
  const MOST: Record<string, number> = {
    summary: 600,
    aim: 600,
    note: 600,
    hosting: 8_000,
    hello: 8_000,
    text: 8_000,
  };
  let titles = 0;
  return JSON.parse(JSON.stringify(design), (name, value) => {
    if (typeof value !== "string") return value;
    if (name === "title" || name === "question") return short(titles++);
    return name in MOST ? long(MOST[name] ?? 0) : value;
  });
}

test("a design, a cohort and its rehearsal", async () => {
  const { ana } = month;
  const copy = await ana.ask<Workshop>("/api/workshops", { from: "wsh_social-learning-in-business" });
  const design = hostileDesign(copy.design);
  await ana.ask(`/api/workshops/${copy.id}`, { revision: copy.revision, design }, "PUT");
  const cohort = await ana.ask<{ id: string }>("/api/cohorts", {
    workshop: copy.id,
    title: short(0),
    startsOn: "2027-03-01",
    zone: "Europe/Lisbon",
  });
  await ana.ask(`/api/cohorts/${cohort.id}/lines`, {
    text: `name,email\n"${short(1).replaceAll('"', '""')}",kim@example.org`,
    zone: "Asia/Tokyo",
    language: "en",
  });
  const { page, unhurt } = guarded(house, await ana.open(`/workshops/${copy.id}`));
  for (const path of [`/workshops/${copy.id}`, `/cohorts/${cohort.id}/launch`, "/hosting", "/hosting/new"]) {
    await page.goto(path);
    await seen(page);
    await unhurt();
  }
  const { scenes } = await ana.ask<{ scenes: { beat?: { slug: string }; mail?: object }[] }>(
    `/api/cohorts/${cohort.id}/rehearsal`,
    { name: short(2), zone: "Asia/Tokyo", language: "en" },
  );
  const mailed = scenes.filter(({ mail }) => mail).map(({ beat }) => beat?.slug ?? "invitation");
  expect(mailed.length).toBeGreaterThan(3);
  for (const scene of mailed.slice(0, 6)) {
    const query = new URLSearchParams({ name: short(2), zone: "Asia/Tokyo", language: "en" });
    await page.goto(`/api/cohorts/${cohort.id}/rehearsal/${scene}?${query}`);
    expect(await page.evaluate(() => Reflect.get(window, "__hurt"))).toBeUndefined();
  }
  await page.context().close();
});

test("a room: its title, who is in it, what is asked, answered, linked, polled, and the pages after it", async () => {
  hall = await openHall(house, month.ana, short(0));
  const guest = await hall.comesIn(short(1).slice(0, 40));
  for (const attack of ATTACKS.slice(0, 40)) await guest.say(attack.slice(0, 900)).catch(waits);
  const { questions } = await hall.room();
  for (const [at, { id }] of questions.slice(0, 4).entries())
    await month.ana.ask(`${hall.path}/answers/${id}`, { text: ATTACKS[at] }, "PUT");
  await month.ana.ask(`${hall.path}/polls`, {
    id: `con_${"0123456789ABCDEFGHJKMN"}`,
    question: short(3),
    form: { type: "single", options: [short(4), short(5)] },
  });
  const [asked] = questions.slice(5);
  await month.ana.ask(`${hall.path}/stage/${asked?.id}`, undefined, "PUT");
  const { page, unhurt } = guarded(house, await month.ana.open(hall.place));
  for (const end of ["", "/desk", "/speak", "/stage", "/after"]) {
    await page.goto(hall.place + end);
    await seen(page);
    await unhurt();
  }
  const phone = guarded(house, await house.door(`/live/${hall.session.code}`, { size: "phone" }));
  await phone.page.getByRole("button", { name: /^Come in as “/ }).click();
  await phone.page.waitForURL(`**${hall.place}`);
  await seen(phone.page);
  await phone.unhurt();
  await phone.page.context().close();
  await page.context().close();
});
/** Who says much at once is asked to wait: enough was said. */
const waits = () => undefined;

test("an export of it is a file to keep, and never a page", async () => {
  const page = await month.ana.open("/");
  for (const kind of ["md", "csv", "json"]) {
    const answer = await page.request.get(`${house.outloud.origin}${hall.path}/export.${kind}`, {
      headers: { cookie: `__Host-outloud=${month.ana.cookie}` },
    });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"/);
    expect(answer.headers()["content-type"]).not.toContain("html");
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  }
  await page.context().close();
});

test("the shelf, a conversation, a report, what one tries: and then every screen there is", async () => {
  const { ana, kenji, mate, cohort, place } = month;
  const entry = await write(kenji, cohort, ATTACKS.join("\n\n"), "cohort", short(0));
  for (const [at, attack] of ATTACKS.slice(0, 12).entries())
    await kenji.ask(`/api/cohorts/${cohort}/shelf`, {
      what: { kind: "link", url: `https://example.org/${at}?q=${encodeURIComponent(attack)}` },
      title: short(at),
      why: attack.slice(0, 400),
    });
  await ana.ask(`/api/entries/${entry.id}/replies`, { text: ATTACKS.join("\n\n") });
  const { person } = await mate.ask<{ person: { id: string } }>("/api/me");
  const said = await kenji.ask<{ conversation: string }>("/api/conversations", {
    with: [person.id],
    text: ATTACKS.join("\n\n").slice(0, 4_000),
  });
  await mate.ask("/api/reports", {
    target: { kind: "entry", entry: entry.id },
    reason: "other",
    words: long(900),
  });
  await mate.ask(`/api/entries/${entry.id}/signals/trying-this`, undefined, "PUT");
  for (const [who, paths] of [
    [
      mate,
      [
        `/messages/${said.conversation}`,
        "/messages",
        `${place}/shelf`,
        "/inbox",
        "/journal?tab=trying",
        `/trying/${entry.id}`,
      ],
    ],
    [ana, [`${place}/desk`, "/desk", `${place}/shelf`]],
  ] as const) {
    const { page, unhurt } = guarded(house, await who.open("/"));
    for (const path of paths) {
      await page.goto(path);
      await settled(page);
      await unhurt();
    }
    await page.context().close();
  }
  await walk(house, await everyPlace(month), {}, async (page) => {
    expect(await page.evaluate(() => Reflect.get(window, "__hurt"))).toBeUndefined();
  });
});

test("nothing that people wrote, and no secret of theirs, is in what the product printed meanwhile", () => {
  const said = house.outloud.said();
  expect(said).toContain("listening on");
  for (const secret of ["__hurt", month.ana.cookie, month.kenji.cookie, hall.session.code])
    expect(said).not.toContain(secret);
});

/** The screen stands, and has the words on it. */
async function seen(page: Page) {
  await settled(page);
  await eventually(() => page.content()).toContain("__hurt");
}
