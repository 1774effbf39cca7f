import { expect, test } from "vitest";
import { newFolder, startMachine } from "./fixture/machine.ts";

const START = "2026-03-02T08:00:00Z";
const enter = (origin: string, address: string) =>
  fetch(`${origin}/dev/enter/${address}`, { redirect: "manual" });

test("whoever sits in front of the machine comes in by the newest mail, again and again", async () => {
  const { origin } = await startMachine(newFolder(), "--at", START);
  const places = [];
  for (let time = 0; time < 2; time++) {
    const { status, headers } = await enter(origin, "ana@example.org");
    expect(status).toBe(303);
    places.push(headers.get("location"));
  }
  expect(places).toEqual([
    `${origin}/enter?token=ana@example.org.1`,
    `${origin}/enter?token=ana@example.org.2`,
  ]);
});

test("the mail of somebody with a longer address is not taken for one's own", async () => {
  const { origin } = await startMachine(newFolder(), "--at", START);
  await enter(origin, "diana@example.org");
  expect((await enter(origin, "ana@example.org")).headers.get("location")).toBe(
    `${origin}/enter?token=ana@example.org.2`,
  );
});

test("an address that nobody has, and one that asked too often, are told so", async () => {
  const { origin } = await startMachine(newFolder(), "--at", START);
  const unknown = await enter(origin, "nobody@example.org");
  expect(unknown.status).toBe(404);
  expect(await unknown.text()).toContain("Nobody has invited this address yet.");
  const often = await enter(origin, "often@example.org");
  expect(often.status).toBe(429);
  expect(await often.text()).toContain("Several codes were sent to this address within the hour.");
});

test("the page moves the clock by its buttons, without a script", async () => {
  const { origin } = await startMachine(newFolder(), "--at", START);
  const page = await (await fetch(`${origin}/dev`)).text();
  expect(page).toContain("2 Mar 2026, 08:00 UTC");
  expect(page).not.toContain("<script");
  expect([...page.matchAll(/name="by" value="(\w+)"/g)].map(([, by]) => by)).toEqual(["PT1H", "P1D", "P1W"]);
  const pressed = await fetch(`${origin}/dev/clock`, {
    method: "POST",
    body: new URLSearchParams({ by: "P1D" }),
    redirect: "manual",
  });
  expect([pressed.status, pressed.headers.get("location")]).toEqual([303, "/dev"]);
  expect(await (await fetch(`${origin}/dev`)).text()).toContain("3 Mar 2026, 08:00 UTC");
});

test("what is no time to go to is refused, as JSON and as a form", async () => {
  const { origin, moveClock } = await startMachine(newFolder(), "--at", START);
  expect(await moveClock({ by: "soon" })).toMatchObject({ code: "clock.unreadable" });
  expect(await moveClock([])).toMatchObject({ code: "clock.unreadable" });
  const form = await fetch(`${origin}/dev/clock`, {
    method: "POST",
    body: new URLSearchParams({ by: "soon" }),
  });
  expect(form.status).toBe(400);
});
