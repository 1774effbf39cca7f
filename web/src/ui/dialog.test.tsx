import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import { Dialog } from "./dialog.tsx";
import { Menu } from "./menu.tsx";

afterEach(cleanup);

test("a dialog is named by its question, begins in its matter, and Escape ends it where one was", async () => {
  const [open, setOpen] = createSignal(false);
  render(() => (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Move
      </button>
      <Dialog open={open()} onClose={() => setOpen(false)} title="Move the live session">
        <input aria-label="New day" />
      </Dialog>
    </>
  ));
  const button = screen.getByRole("button", { name: "Move" });
  button.focus();
  fireEvent.click(button);
  const dialog = await screen.findByRole("dialog", { name: "Move the live session" });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  fireEvent.keyDown(document.activeElement ?? dialog, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test("a menu says what it is about, and its choice is made by keyboard", async () => {
  const edit = vi.fn();
  render(() => <Menu label="More about this entry" items={[{ label: "Edit", onSelect: edit }]} />);
  const button = screen.getByRole("button", { name: "More about this entry" });
  button.focus();
  fireEvent.keyDown(button, { key: "ArrowDown" });
  expect(button.getAttribute("aria-expanded")).toBe("true");
  const item = await screen.findByRole("menuitem", { name: "Edit" });
  item.focus();
  fireEvent.keyDown(item, { key: "Enter" });
  await waitFor(() => expect(edit).toHaveBeenCalledOnce());
});
