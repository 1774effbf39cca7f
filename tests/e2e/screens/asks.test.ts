import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { eventually, type House, listens, type Month, openHouse, runningMonth, write } from "./house.ts";

let house: House;
let month: Month;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const leave = async (...pages: Page[]) => {
  for (const page of pages) {
    expect(troublesOf(page)).toEqual([]);
    await page.context().close();
  }
};
const nameOf = async (who: Month["kenji"]) =>
  (await who.ask<{ person: { name: string } }>("/api/me")).person.name;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const passage = (page: Page, words: string | RegExp) => page.locator(".entry-text mark", { hasText: words });

/** Selects words of an entry with the mouse, as a reader does. */
const select = (page: Page, words: string) =>
  page.evaluate((sought) => {
    const walker = document.createTreeWalker(
      document.querySelector(".entry-text") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(sought);
      if (at === -1) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
    throw new Error(`No ${sought} here.`);
  }, words);

const FIRST = "Our checklist went from 61 steps to 23 because two people finally sat together.";
const SECOND = "Every accrual was a ticket, and every ticket had an owner who had never met the person.";
const QUESTION = "Does the second paragraph make sense to someone outside finance?";

test("a question is asked, answered, and everybody hears what came of it", async () => {
  const [marta, kim] = [month.mate, month.other];
  const [martaName, kimName] = [await nameOf(marta), await nameOf(kim)];
  const first = martaName.split(" ")[0] ?? "";

  // Marta asks about her second paragraph while she writes.
  const author = await marta.open(month.place);
  const box = author.getByRole("textbox", { name: "Write an entry" });
  await box.fill(`${FIRST}\n\n${SECOND}`);
  await press(author, "Ask something precise");
  await author.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
  await author.getByRole("radio", { name: /check my thinking/ }).check();
  await box.evaluate((area: HTMLTextAreaElement, words) => {
    const at = area.value.indexOf(words);
    area.setSelectionRange(at, at + words.length);
  }, SECOND);
  await press(author, "The words I selected");
  await press(author, "Share");
  const card = author.getByRole("article").filter({ hasText: FIRST });
  await card.getByRole("img", { name: "Nobody has answered yet" }).waitFor();
  await card.getByRole("link", { name: QUESTION }).click();
  await author.waitForURL("**/entries/*");
  const { pathname } = new URL(author.url());
  await listens(author, `entry/${pathname.split("/").at(-1)}`);

  // Kim answers with a quote, in two of the three ways to begin.
  const reader = await kim.open(pathname);
  await reader
    .getByRole("region", { name: `${martaName} asks` })
    .getByText(QUESTION)
    .waitFor();
  await passage(reader, SECOND).waitFor();
  await reader.getByRole("complementary").getByText(QUESTION).waitFor();
  await select(reader, "every ticket had an owner who had never met the person");
  await press(reader, "I noticed");
  await reader.keyboard.type("I understood it when people appeared.");
  await press(reader, "What if");
  await press(reader, "I wonder");
  await reader.keyboard.type("whether it could begin with them.");
  await press(reader, "Answer");
  const given = author.getByRole("log").getByRole("article");
  await given.getByText("feedback").waitFor();
  await given.getByText("I wonder whether it could begin with them.").waitFor();
  expect(await given.getByText("What if").count()).toBe(0);

  // Marta changes the paragraph: the passage is found where it is now, and the old words stay.
  await author.getByRole("button", { name: "What you can do with this entry" }).click();
  await author.getByRole("menuitem", { name: "Change the words" }).click();
  const words = `Every booking was a ticket, and each ticket had an owner who never met the person.\n\n${FIRST}`;
  await author.getByRole("textbox", { name: "Change the words" }).fill(words);
  await press(author, "Save");
  await passage(reader, "each ticket had an owner who never met the person").first().waitFor();
  const note = reader.getByRole("complementary").locator(".note", { hasText: "I understood it" });
  await note.getByText("This reads differently now.").waitFor();
  await note.getByText("every ticket had an owner who had never met the person").waitFor();

  // She marks what helped and says what she changed; Kim sees and hears it, and touches nothing.
  await author.getByRole("button", { name: `This helped: the answer by ${kimName}` }).click();
  await reader.getByRole("log").getByText(`helped ${first}`).waitFor();
  await press(author, "Say what you changed");
  await author.getByRole("textbox", { name: "What changed" }).fill("It begins with people now.");
  await press(author, "Tell them");
  const changed = reader.getByRole("region", { name: "What changed" });
  await changed.getByText("It begins with people now.").waitFor();
  await changed.getByText(`With help from ${kimName}`).waitFor();
  await reader
    .getByRole("link", { name: /^Inbox/ })
    .first()
    .click();
  const told = reader.getByRole("link", {
    name: new RegExp(`Your answer helped ${martaName}, who changed something: “It begins with people now.”`),
  });
  await told.click();
  await reader.waitForURL(`**${pathname}`);
  await leave(author, reader);
});

test("a question on its way is kept with the words, and found on another device", async () => {
  const laptop = await month.kenji.open("/write");
  await laptop.getByRole("textbox", { name: "Write an entry" }).fill("Twelve drawers, one label each.");
  await press(laptop, "Ask something precise");
  await laptop.getByRole("textbox", { name: "Your question" }).fill("Who else labels drawers?");
  await laptop.getByRole("radio", { name: /who knows about this/ }).check();
  await eventually(() => month.kenji.ask("/api/drafts")).toMatchObject({
    items: [{ ask: { question: "Who else labels drawers?", help: "who-knows" } }],
  });
  const phone = await month.kenji.open("/write", { size: "phone" });
  await eventually(() => phone.getByRole("textbox", { name: "Your question" }).inputValue()).toBe(
    "Who else labels drawers?",
  );
  expect(await phone.getByRole("radio", { name: /who knows about this/ }).isChecked()).toBe(true);
  await press(phone, "Share");
  await phone.waitForURL("**/entries/*");
  await phone.getByRole("region", { name: "You ask" }).getByText("Who else labels drawers?").waitFor();
  await leave(laptop, phone);
});

test("a question can be asked later, put in other words, and taken back, and that undone", async () => {
  const { id } = await write(month.kenji, month.cohort, "We stopped the Monday report. Nobody noticed.");
  const [author, reader] = [
    await month.kenji.open(`/entries/${id}`),
    await month.mate.open(`/entries/${id}`),
  ];
  await reader.getByText("Nobody noticed.").waitFor();
  await listens(reader, `entry/${id}`);
  await press(author, "Ask something precise");
  await author.getByRole("textbox", { name: "Your question" }).fill("Would you have?");
  await select(author, "Nobody noticed");
  await press(author, "The words I selected");
  await author.getByRole("textbox", { name: "Your question" }).press("Enter");
  const question = reader.getByRole("region", { name: /asks$/ });
  await question.getByText("Would you have?").waitFor();
  await passage(reader, "Nobody noticed").waitFor();

  await press(author, "Change the question");
  await author.getByRole("textbox", { name: "Your question" }).fill("Would you have noticed?");
  await press(author, "Ask");
  await question.getByText("Would you have noticed?").waitFor();
  await press(author, "Take it back");
  await question.waitFor({ state: "detached" });
  await eventually(() => passage(reader, "Nobody noticed").count()).toBe(0);
  await press(author, "Undo");
  await question.getByText("Would you have noticed?").waitFor();
  await leave(author, reader);
});

test("a marked passage leads to what is said about it: beside it where there is room, under it on a phone", async () => {
  const { id } = await write(month.kenji, month.cohort, "We counted twice.\n\nNobody asked why.\n\nThe end.");
  const quote = { text: "Nobody asked why", before: "We counted twice.\n", after: ".\nThe end." };
  await month.mate.ask(`/api/entries/${id}/replies`, { text: "I would have.", quote });
  const wide = await month.other.open(month.place);
  await wide.getByRole("article").filter({ hasText: "We counted twice." }).press("Enter");
  const beside = wide.getByRole("complementary").getByText("I would have.");
  await eventually(async () => {
    const [mark, note] = await Promise.all(
      [passage(wide, "Nobody asked why"), beside].map((one) => one.boundingBox()),
    );
    return mark && note && Math.abs(mark.y - note.y) < 60;
  }).toBe(true);
  await passage(wide, "Nobody asked why").press("Enter");
  await eventually(() => wide.evaluate(() => document.activeElement?.textContent)).toContain("I would have.");
  expect(await wide.evaluate(() => document.activeElement?.closest("aside") !== null)).toBe(true);

  const phone = await month.other.open(`/entries/${id}`, { size: "phone" });
  await passage(phone, "Nobody asked why").tap();
  const opened = phone.getByRole("region", { name: "What is said about this passage" });
  await opened.getByText("I would have.").waitFor();
  const [above, notes, below] = await Promise.all(
    [passage(phone, "Nobody asked why"), opened, phone.getByText("The end.")].map((one) => one.boundingBox()),
  );
  expect(above && notes && below && above.y < notes.y && notes.y < below.y).toBe(true);
  await opened.getByRole("button", { name: "Close" }).click();
  await opened.waitFor({ state: "detached" });
  await leave(wide, phone);
});
