import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import { type Kept, WriteBox } from "./write-box.tsx";

afterEach(cleanup);

function box(start = "", more: { kept?: Kept; limit?: number; onSend?: () => void } = {}) {
  const [text, setText] = createSignal(start);
  render(() => (
    <WriteBox label="Your words" text={text()} onText={setText} {...more}>
      <button type="button">Share</button>
    </WriteBox>
  ));
  const area = screen.getByRole("textbox", { name: "Your words" }) as HTMLTextAreaElement;
  const write = (words: string) => fireEvent.input(area, { target: { value: words } });
  return { text, setText, area, write };
}

test("every keystroke is heard", () => {
  const { text, write } = box();
  write("Two lines");
  write("Two lines are enough");
  expect(text()).toBe("Two lines are enough");
});

test("people are written by name and handed on by id", () => {
  const { text, area, write } = box("Thank you @[Linh Tran](per_01JABCDEFGHJKM)");
  expect(area.value).toBe("Thank you @Linh Tran");
  write("Thank you @Linh Tran, truly");
  expect(text()).toBe("Thank you @[Linh Tran](per_01JABCDEFGHJKM), truly");
});

test("words that come from elsewhere replace those in the box", () => {
  const { area, setText, write } = box();
  write("sent");
  setText("");
  expect(area.value).toBe("");
});

test("Control and B make what is selected bold; Control and Enter sends", () => {
  const onSend = vi.fn();
  const { text, area } = box("two people sat", { onSend });
  area.setSelectionRange(4, 10);
  fireEvent.keyDown(area, { key: "b", ctrlKey: true });
  expect(text()).toBe("two **people** sat");
  fireEvent.keyDown(area, { key: "Enter", ctrlKey: true });
  expect(onSend).toHaveBeenCalledOnce();
});

test("the box says where the words are safe", () => {
  box("x", { kept: "device" });
  expect(screen.getByRole("status").textContent).toBe("Draft kept on this device");
});

test("what is too long says by how much, and loses nothing", () => {
  const { area } = box("x".repeat(12), { limit: 10 });
  expect(screen.getByRole("status").textContent).toBe("2 characters too long");
  expect(area.value).toHaveLength(12);
  expect(area.getAttribute("aria-invalid")).toBe("true");
});

test("the preview shows the words as others will read them, and the way back is in the same place", async () => {
  box("It is **clear**.");
  fireEvent.click(screen.getByRole("button", { name: "Preview" }));
  expect((await screen.findByText("clear")).tagName).toBe("STRONG");
  fireEvent.click(screen.getByRole("button", { name: "Write" }));
  expect(screen.queryByText("clear")).toBeNull();
});

test("what was sent out of the preview leaves a box to write in", async () => {
  const { area, setText } = box("It is **clear**.");
  fireEvent.click(screen.getByRole("button", { name: "Preview" }));
  expect(area.closest("[hidden]")).not.toBeNull();
  setText("");
  expect(area.closest("[hidden]")).toBeNull();
});

test("the tools are one stop of the Tab key, and the arrows go along them", () => {
  box("x");
  const tools = screen.getAllByRole("button").filter((tool) => tool.classList.contains("write-tool"));
  expect(tools.filter((tool) => tool.tabIndex === 0)).toHaveLength(1);
  tools[0]?.focus();
  fireEvent.keyDown(tools[0] as HTMLElement, { key: "ArrowRight" });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Italic" }));
});
