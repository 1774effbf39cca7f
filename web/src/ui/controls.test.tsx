import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import { ProblemError } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { Choice, Switch } from "./choice.tsx";
import { DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import { Problem } from "./problem.tsx";
import { Signals } from "./signals.tsx";
import { Tabs } from "./tabs.tsx";
import { say, Toasts } from "./toast.tsx";

afterEach(cleanup);

test("a busy button keeps the focus and takes no second press", () => {
  const press = vi.fn();
  const [busy, setBusy] = createSignal(false);
  render(() => (
    <Button busy={busy()} onClick={press}>
      Share
    </Button>
  ));
  const button = screen.getByRole("button", { name: "Share" });
  button.focus();
  fireEvent.click(button);
  setBusy(true);
  fireEvent.click(button);
  expect(press).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-busy")).toBe("true");
});

test("a field is tied to its hint, and to what is wrong with it", () => {
  const [error, setError] = createSignal<string>();
  render(() => <Field label="Name" hint="As others see it." error={error()} />);
  const input = screen.getByLabelText("Name");
  const said = () =>
    input
      .getAttribute("aria-describedby")
      ?.split(" ")
      .map((id) => document.getElementById(id)?.textContent);
  expect(said()).toEqual(["As others see it."]);
  setError("A name is missing.");
  expect(said()).toEqual(["As others see it.", "A name is missing."]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
});

test("a field of a class of its own is a control all the same", () => {
  render(() => <Field label="Code" class="code" />);
  expect(screen.getByLabelText("Code").className).toBe("control code");
});

test("one of a few is chosen, and a switch says whether it is on", () => {
  const [choose, flip] = [vi.fn(), vi.fn()];
  render(() => (
    <>
      <Choice
        label="Theme"
        value="light"
        onChange={choose}
        options={[
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
      <Switch label="One mail a day" checked onChange={flip} />
    </>
  ));
  fireEvent.click(screen.getByRole("radio", { name: "Dark" }));
  expect(choose).toHaveBeenCalledWith("dark");
  fireEvent.click(screen.getByRole("switch", { name: "One mail a day" }));
  expect(flip).toHaveBeenCalledWith(false);
});

test("a signal is pressed or not, and says so", () => {
  const toggle = vi.fn();
  render(() => <Signals counts={{ "same-here": 5 }} mine={["same-here"]} onToggle={toggle} />);
  expect(screen.getByRole("button", { name: "same here 5", pressed: true })).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "helped me", pressed: false }));
  expect(toggle).toHaveBeenCalledWith("helped-me", true);
});

test("the arrows go from tab to tab", () => {
  const [tab, setTab] = createSignal<"one" | "two">("one");
  render(() => (
    <Tabs
      label="Desk"
      value={tab()}
      onChange={setTab}
      tabs={[
        { name: "one", label: "One" },
        { name: "two", label: "Two" },
      ]}
    >
      {(name) => <p>Panel {name}</p>}
    </Tabs>
  ));
  fireEvent.keyDown(screen.getByRole("tablist"), { key: "ArrowRight" });
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Two", selected: true }));
  expect(screen.getByRole("tabpanel", { name: "Two" }).textContent).toBe("Panel two");
});

test("a table names its columns on every cell, for the card it becomes on a phone", () => {
  render(() => (
    <DataTable
      caption="Waiting"
      rows={[{ who: "Paul", waits: "19 hours" }]}
      columns={[
        { name: "who", label: "Who", cell: (row) => row.who, as: "title" },
        { name: "waits", label: "Waiting", cell: (row) => row.waits },
      ]}
    />
  ));
  expect(screen.getByRole("table", { name: "Waiting" })).toBeDefined();
  expect(screen.getByRole("cell", { name: "19 hours" }).getAttribute("data-label")).toBe("Waiting");
});

test("a problem speaks plainly: the server's words for a refusal, ours for a failure, and never its inside", () => {
  const shown = (error: unknown) => {
    cleanup();
    render(() => <Problem error={error} />);
    return screen.getByRole("alert").textContent;
  };
  expect(shown(new ProblemError(409, "journal.stale", "Somebody changed this."))).toContain(
    "Somebody changed this.",
  );
  expect(shown(new ProblemError(500, "internal", "TypeError at x"))).toContain("on our side");
  expect(shown(new ProblemError(0, "offline", ""))).toContain("offline");
  expect(shown(new TypeError("undefined is not a function"))).not.toContain("undefined");
});

test("what was done can be undone while the toast is there", () => {
  const undo = vi.fn();
  render(() => <Toasts />);
  say("Muted until Monday.", undo);
  expect(screen.getByRole("status").textContent).toContain("Muted until Monday.");
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.getByRole("status").textContent).toBe("");
});
