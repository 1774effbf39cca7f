import { afterAll, expect, test, vi } from "vitest";
import { dynamoAt } from "../infra/local/dynamo.ts";
import { startStore } from "../infra/local/store.ts";
import { createTables } from "../infra/local/tables.ts";
import { TABLES } from "../infra/shape/tables.ts";
import { aScheduler } from "../tests/scheduler.ts";
import { GUESTBOOK } from "./seed.ts";
import { CAST } from "./texts/people/cast.ts";

// A month is written in seconds on a computer that has nothing else to do.
vi.setConfig({ testTimeout: 120_000 });

const NOW = new Date("2026-11-25T14:12:00.000Z");

const opened: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(opened.map((close) => close())));

/** A deployment that is nobody's but this seed's, filled at `now`, and the product that looks at it. */
async function seeded(now = NOW) {
  vi.resetModules();
  const [store, scheduler] = await Promise.all([startStore(), aScheduler(now)]);
  opened.push(store.stop, scheduler.close);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = store.endpoint;
  await createTables(dynamoAt(store.endpoint), TABLES);

  const { fill } = await import("./seed/fill.ts");
  const cohorts = await fill(now);
  const [People, Cohort, Cadence, Messaging, Journal, Stream, Notify, Feedback, Shelf, Backchannel, Safety] =
    await Promise.all([
      import("#people"),
      import("#cohort"),
      import("#cadence"),
      import("#messaging"),
      import("#journal"),
      import("#stream"),
      import("#notify"),
      import("#feedback"),
      import("#shelf"),
      import("#backchannel"),
      import("#safety"),
    ]);
  const as = async (key: string) => {
    const player = CAST.find((each) => each.key === key);
    const person = player && (await People.byEmail(People.Email.parse(player.email)));
    const ctx = person && (await People.standIn(person.id, now));
    if (!ctx) throw new Error(`${key} has no account.`);
    return ctx;
  };
  /** Everything somebody finds in a place, newest first. */
  const all = async (place: Parameters<typeof Stream.place>[0], key: string) => {
    const ctx = await as(key);
    const found = [];
    let cursor: string | undefined;
    do {
      const page = await Stream.place(place, { cursor, limit: 100 }, ctx);
      found.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return found;
  };
  const doors = {
    People,
    Cohort,
    Cadence,
    Messaging,
    Journal,
    Stream,
    Notify,
    Feedback,
    Shelf,
    Backchannel,
    Safety,
  };
  return { ...cohorts, as, all, scheduler, ...doors };
}
/** One that several tests look at; none of them changes it. */
const shared = seeded();
type Seeded = Awaited<ReturnType<typeof seeded>>;

const circleOf = async ({ as, month }: Seeded, key: string) => {
  const circle = (await as(key)).memberships.find(({ cohort }) => cohort === month)?.circle;
  if (!circle) throw new Error(`${key} sits in no circle.`);
  return circle;
};

test("the first start finds a month in its third week, one that is about to begin, and one that is over", async () => {
  const demo = await shared;
  const { Cohort, Cadence, People, Stream, Notify, as, all, month, next, camp } = demo;
  const running = await Cohort.get(month);
  expect(running).toMatchObject({
    title: "Social learning in business",
    state: "running",
    startsOn: "2026-11-09",
    people: 56,
    facilitators: [{ name: "Ana Duarte" }, { name: "Tomás Rey" }],
  });
  expect(running.circles.map(({ people }) => people)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4]);
  const { circles } = await Cohort.circles(month, await as("ana"));
  for (const { reason } of circles) {
    expect(reason.organisations).toBeGreaterThanOrEqual(3);
    expect(reason.awake.people).toBeGreaterThanOrEqual(3);
  }
  expect(await Cohort.get(next)).toMatchObject({ state: "lobby", startsOn: "2026-11-30", people: 22 });
  expect(await Cohort.get(camp)).toMatchObject({ state: "closed", people: 14 });

  const roster = await People.roster(month);
  expect(roster.filter(({ role }) => role === "guest").length).toBeGreaterThanOrEqual(1);
  const people = await Promise.all(roster.map(({ person }) => People.person(person)));
  expect(people.every((person) => person?.welcomed)).toBe(true);
  const lines = await Cohort.lines(month, await as("ana"));
  expect(lines.every(({ state }) => state === "welcomed")).toBe(true);

  // The clock: what lies behind is reached in time, what lies ahead is set.
  const beats = await Cadence.beats(month, await as("ana"));
  for (const { at, state, reachedAt } of beats)
    expect([state, reachedAt]).toEqual(at < NOW.toISOString() ? ["reached", at] : ["planned", undefined]);
  const ahead = beats.filter(({ state }) => state === "planned");
  expect(demo.scheduler.kept(`${month}.`)).toHaveLength(ahead.length);

  // What was said: the host answers each prompt first, and eight people wait.
  const entries = await all(month, "ana");
  for (const slug of ["w1-narrate", "w2-ask", "w3-not-working"]) {
    const beat = beats.find((each) => each.slug === slug);
    const first = entries.filter((entry) => entry.beat === beat?.id).at(-1);
    expect(first?.author.name, slug).toBe("Ana Duarte");
    expect((first?.writtenAt ?? "") > (beat?.at ?? ""), slug).toBe(true);
  }
  const waiting = await Stream.waiting(month, { limit: 100 }, await as("ana"));
  expect(waiting.items).toHaveLength(8);
  expect((await Stream.waiting(undefined, { limit: 100 }, await as("marta"))).items).toHaveLength(7);
  expect(entries.every(({ writtenAt }) => writtenAt < NOW.toISOString())).toBe(true);

  // Kenji's answers are there to be read.
  expect(await Notify.unread(await as("kenji"))).toBe(2);
});

test("a practice has travelled, and Kenji tries something that he is asked about in a few days", async () => {
  const { as, all, month, Journal, Feedback } = await shared;
  const [origin] = (await all(month, "kenji")).filter(({ title }) => title === "The five-minute stand-down");
  const { items } = await Journal.lineage(origin?.id ?? expect.fail(), await as("kenji"));
  expect(items.map(({ depth, entry }) => [depth, entry?.author.name])).toEqual([
    [0, "Idris Bello"],
    [1, "Minh Phạm"],
    [2, "Samira Haddad"],
    [1, "Linh Tran"],
  ]);
  const [trying, ...others] = await Feedback.tries(await as("kenji"));
  expect(others).toEqual([]);
  expect(trying).toMatchObject({ state: "trying", origin: { author: { name: "Daniel Park" } } });
  const days = (Date.parse(trying?.asksAt ?? "") - NOW.getTime()) / (24 * 3_600_000);
  expect(days).toBeGreaterThan(1);
  expect(days).toBeLessThan(8);
});

test("whoever looks finds a round open, with its numbers, and one behind them that is over", async () => {
  const { as, month, Cadence, Feedback } = await shared;
  const beats = await Cadence.monthOf(month);
  const standingOf = async (slug: string) => {
    const round = beats.find((beat) => beat.slug === slug);
    return round && (await Feedback.roundStanding(month, round.id, await as("ana")));
  };
  const open = await standingOf("w3-round-opens");
  expect(open).toMatchObject({ state: "open", late: 0 });
  expect([open?.served, open?.waiting].every((count = 0) => count >= 5)).toBe(true);
  expect(await standingOf("w2-round-opens")).toMatchObject({ state: "over" });
  const closes = beats.find(({ slug }) => slug === "w3-round-closes");
  expect(closes).toMatchObject({ on: "2026-11-29", clock: "18:30" });
});

test("what the month and the camp keep is on their shelves, and a question or two still waits for the host", async () => {
  const { as, month, camp, Shelf, Backchannel } = await shared;
  const shelfOf = async (cohort: typeof month) =>
    (await Shelf.shelf(cohort, { limit: 100 }, await as("kenji"))).items;
  const [now, then] = [await shelfOf(month), await shelfOf(camp)];
  expect([...now, ...then].filter(({ gone }) => gone)).toEqual([]);
  expect(new Set(now.map(({ what }) => what.kind))).toEqual(
    new Set(["entry", "reply", "contribution", "link"]),
  );
  expect(now.every(({ keptAt }) => keptAt < NOW.toISOString())).toBe(true);
  expect(now.some(({ resurfacedAt }) => resurfacedAt)).toBe(true);
  expect(then.map(({ title }) => title)).toContain("How to lay a fire that needs no looking after");
  const owed = await Backchannel.unanswered(month, await as("ana"));
  expect(owed.map(({ question }) => question.state)).toEqual(["shown", "later", "shown"]);
});

test("whom one can come in as has somebody who wrote to them alone, and nobody else reads it", async () => {
  const { as, Messaging } = await shared;
  for (const key of ["ana", "kenji", "ellen"])
    expect([key, await Messaging.unread(await as(key))]).toEqual([key, 1]);
  const { items } = await Messaging.talks({ limit: 20 }, await as("kenji"));
  const withMarta = items.find(({ others }) => others.length === 1);
  if (!withMarta) throw new Error("Nobody wrote to Kenji.");
  expect(withMarta.others).toMatchObject([{ name: "Marta Kowalska" }]);
  await expect(Messaging.conversation(withMarta.id, { limit: 20 }, await as("ana"))).rejects.toMatchObject({
    code: "messaging.missing",
  });
});

test("what two people reported waits on the desk of those who host, and a kind word is with whom it is for", async () => {
  const { as, month, Safety, Cohort, Notify } = await shared;
  for (const key of ["ana", "tomas"]) {
    const { items } = await Safety.review(month, { limit: 20 }, await as(key));
    expect(items).toMatchObject([
      { author: { name: "Tariq Mahmood" }, said: [{ reason: "selling" }], state: "open" },
    ]);
  }
  const audit = await Cohort.audit(month, { limit: 20 }, await as("ana"));
  expect(audit.items.map(({ what }) => what)).toContain("nudged");
  const { items } = await Notify.inbox({ limit: 20 }, await as("julie"));
  expect(items.some(({ news }) => news.kind === "nudge")).toBe(true);
});

test("nobody finds what was not written for them", async () => {
  const demo = await shared;
  const { as, all, month, Journal, Stream } = demo;
  const inCohort = await all(month, "ana");
  expect(new Set(inCohort.map(({ audience }) => audience))).toEqual(new Set(["cohort", "network"]));

  const kenjis = await all(await circleOf(demo, "kenji"), "marta");
  expect(kenjis.map(({ author }) => author.name)).toContain("Kenji Mori");
  expect(new Set(kenjis.map(({ audience }) => audience))).toEqual(new Set(["circle"]));
  const [theirs] = kenjis;
  if (!theirs) throw new Error("Kenji's circle is empty.");
  await expect(Journal.readable(theirs.id, await as("ana"))).rejects.toMatchObject({
    code: "journal.missing",
  });
  await expect(
    Stream.place(await circleOf(demo, "kenji"), { limit: 10 }, await as("sofia")),
  ).rejects.toMatchObject({ kind: "missing" });

  const own = await Journal.mine({ audience: "self", limit: 100 }, await as("piotr"));
  expect(own.items.length).toBeGreaterThan(0);
  for (const { id } of own.items)
    await expect(Journal.readable(id, await as("ana"))).rejects.toMatchObject({ code: "journal.missing" });

  const network = await all("network", "ana");
  expect(network.length).toBeGreaterThan(20);
  await expect(Stream.place("network", { limit: 10 }, await as("ellen"))).rejects.toMatchObject({
    kind: "missing",
  });
});

test("a mention is of the person, and a quotation stands in what it quotes", async () => {
  const { as, all, month, Feedback } = await shared;
  const entries = await all(month, "ana");
  const threads = await Promise.all(
    entries
      .filter(({ replies }) => replies > 0)
      .map(async ({ id }) => Feedback.thread(id, undefined, await as("ana"))),
  );
  const texts = threads.flatMap(({ entry, replies }) => [entry.text, ...replies.map(({ text }) => text)]);
  expect(texts.filter((text) => /@\[[^\]]+\]\((?!per_)/.test(text))).toEqual([]);
  expect(texts.some((text) => /@\[[^\]]+\]\(per_/.test(text))).toBe(true);
  for (const { entry, replies } of threads)
    for (const { quote } of replies)
      if (quote) expect(entry.text).toContain(`${quote.before}${quote.text}${quote.after}`);
});

/** Everything that does not depend on who got which id. */
async function shapeOf({ as, all, month, next, camp, Journal }: Seeded) {
  const shape = [];
  for (const place of [month, next, camp, "network"] as const)
    for (const entry of await all(place, "tomas"))
      shape.push([
        entry.author.name,
        entry.writtenAt,
        entry.audience,
        entry.answers,
        entry.replies,
        entry.signals,
      ]);
  for (const { key } of CAST) {
    const { items } = await Journal.mine({ limit: 100 }, await as(key));
    shape.push([key, items.map(({ writtenAt, title, revision }) => [writtenAt, title, revision])]);
  }
  return shape;
}

test("it is the same every time", async () => {
  const one = await shapeOf(await shared);
  expect(await shapeOf(await seeded())).toEqual(one);
});

test("whom one can come in as is in the cast, as what it says", () => {
  for (const { email, name, as } of GUESTBOOK)
    expect(CAST.find((player) => player.email === email)).toMatchObject({ name, role: as });
});
