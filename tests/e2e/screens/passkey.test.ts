import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { type House, openHouse } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: false });
});
afterAll(() => house[Symbol.asyncDispose]());

test("a passkey made in settings signs in without an address, until it is removed", async () => {
  const ana = await house.as("ana@example.org");
  const page = await ana.open("/settings", { size: "phone" });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const named = page.getByRole("textbox", { name: "What to call it" });
  await named.fill("Ana’s phone");
  await page.getByRole("button", { name: "Make a passkey on this device" }).click();
  const passkey = page.getByRole("listitem").filter({ hasText: "Ana’s phone" });
  await passkey.waitFor();

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("heading", { name: "Hello, Ana" }).waitFor();

  await page.goto("/settings");
  await passkey.getByText(/last used/).waitFor();
  await passkey.getByRole("button", { name: "Remove" }).click();
  const question = page.getByRole("dialog", { name: "Remove “Ana’s phone”?" });
  await question.getByRole("button", { name: "Remove" }).click();
  await page.getByText("You have none yet.").waitFor();
  expect(troublesOf(page)).toEqual([]);

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByRole("heading", { name: "Good to see you" }).waitFor();
  await page.context().close();
});
