import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SIZES } from "../browser.ts";
import { complaints, darkComplaints, sticksOut } from "./axe.ts";
import { eventually, type House, type Month, openHouse, runningMonth, settled } from "./house.ts";
import { everyPlace, type Place, walk as walkTo } from "./places.ts";

let house: House;
let month: Month;
let places: Place[];
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
  places = await everyPlace(month);
});
afterAll(() => house[Symbol.asyncDispose]());

const walk = (glance: Parameters<typeof walkTo>[2], look: Parameters<typeof walkTo>[3]) =>
  walkTo(house, places, glance, look);

async function speak(language: "en" | "fr") {
  for (const somebody of [month.kenji, month.ana])
    await somebody.ask("/api/me/profile", { language }, "PATCH");
}

/** Every screen twice, each looked at from four sides: on a machine that does other things too. */
const PATIENCE = 600_000;

test.each([
  { language: "en", size: "desk" },
  { language: "fr", size: "phone" },
] as const)(
  "everybody can use every screen, light and dark ($language, $size)",
  async ({ language, size }) => {
    await speak(language);
    const found: string[] = [];
    await walk({ language, size }, async (page, { name }) => {
      found.push(...(await complaints(page)).map((one) => `${name}: ${one}`));
      // Colours are the same in every language.
      if (language === "en") {
        await page.emulateMedia({ colorScheme: "dark" });
        found.push(...(await darkComplaints(page)).map((one) => `${name}, dark: ${one}`));
        await page.emulateMedia({ colorScheme: "light" });
      }
      // As narrow as a small phone, or as a window of 1280 pixels at four times its size.
      await page.setViewportSize({ width: 320, height: 640 });
      found.push(...(await sticksOut(page)).map((one) => `${name}: ${one}`));
      await page.setViewportSize(SIZES[size]);
    });
    expect(found).toEqual([]);
  },
  PATIENCE,
);

test("the widest code there can be stands on the narrowest phone", async () => {
  await speak("en");
  const prepared = places.find(({ name }) => name === "prepared session")?.path ?? "";
  const page = await month.ana.open(prepared, { language: "en", size: "phone" });
  await settled(page);
  await page.locator(".door-code").evaluate((code) => {
    code.textContent = "WMW MWM";
  });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sticksOut(page)).toEqual([]);
  await page.context().close();
});

describe("with a keyboard alone", () => {
  const focus = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "lost";
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const visible = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return visible || element.matches("h1, main, [data-write]")
        ? "visible"
        : `unseen on ${element.outerHTML.slice(0, 100)}`;
    });

  test("one signs in, writes, shares, opens an entry and answers it", async () => {
    await speak("en");
    const email = "new.hand@example.org";
    const { cohort } = month;
    const link = await month.ana.ask<{ token: string }>(
      `/api/cohorts/${cohort}/invite-link`,
      { role: "participant" },
      "PUT",
    );
    const page = await house.door(`/join/${link.token}`, { language: "en" });
    await settled(page);
    await tabTo(page, "textbox", /mail/i);
    await page.keyboard.type(email);
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: /code/i }).waitFor();
    await eventually(async () => (await house.outloud.mails(email)).length).toBe(1);
    const [mail] = await house.outloud.mails(email);
    await tabTo(page, "textbox", /code/i);
    await page.keyboard.type(/\b\d{6}\b/.exec(mail?.text ?? "")?.[0] ?? "");
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(async () => (await fetch("/api/me")).status)).toBe(200);

    await page.goto(`/cohorts/${cohort}`);
    await settled(page);
    await page.keyboard.press("n");
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.type("My first line here.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("article").getByText("My first line here.").waitFor();
    expect(await focus(page)).toBe("visible");

    await page.getByRole("heading", { level: 1 }).focus();
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("My first line here.");
    expect(await focus(page)).toBe("visible");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("My first line here.");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entries/*");
    await settled(page);
    await page.keyboard.press("r");
    await page.keyboard.type("And my second.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("log").getByText("And my second.").waitFor();
    await eventually(() => focus(page)).toBe("visible");

    await page.getByRole("heading", { level: 1 }).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.context().close();
  });

  test("the focus is seen on whatever Tab reaches, and is never lost", async () => {
    const page = await month.kenji.open(month.place);
    await settled(page);
    const seen: string[] = [];
    for (let steps = 0; steps < 45; steps++) {
      await page.keyboard.press("Tab");
      const at = await focus(page);
      if (at !== "visible") seen.push(`${steps}: ${at}`);
    }
    expect(seen).toEqual([]);
    await page.context().close();
  });

  /** Tab until there. */
  async function tabTo(page: Page, role: "textbox" | "button", name: RegExp) {
    const wanted = page.getByRole(role, { name }).first();
    await wanted.waitFor();
    for (let steps = 0; steps < 30; steps++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${name}.`);
  }
});
