import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test } from "vitest";
import { Ladder, type Rung } from "./ladder.tsx";
import type { Step } from "./rings.tsx";

afterEach(cleanup);

const rungs: Rung[] = [
  { step: "self", people: 1 },
  { step: "circle", people: 5, names: ["Marta", "Idris", "Linh", "Paul"] },
  { step: "cohort", people: 54, who: "everybody in Social learning in business" },
  { step: "network", people: 412, unavailable: "Guests cannot write to the network." },
  { step: "public" },
];

function shown(value: Step, from?: Step) {
  const [step, setStep] = createSignal(value);
  render(() => <Ladder rungs={rungs} value={step()} onChange={setStep} from={from} />);
  return step;
}
const sentence = () => screen.getByRole("group").querySelector("p")?.textContent;

test("the five steps are one choice, each with its name and how many people that is", () => {
  shown("circle");
  expect(screen.getByRole("group", { name: "Who may read this" })).toBeDefined();
  expect(screen.getAllByRole("radio")).toHaveLength(5);
  expect(screen.getByRole("radio", { name: /^Circle 5 people/ })).toHaveProperty("checked", true);
  expect(screen.getByRole("radio", { name: /^Me only you/ })).toHaveProperty("checked", false);
  expect(sentence()).toBe("Circle · 5 peopleMarta, Idris, Linh and Paul.");
});

test("a step up says exactly whom it adds, and asks nothing more", () => {
  const step = shown("circle");
  fireEvent.click(screen.getByRole("radio", { name: /^Cohort/ }));
  expect(step()).toBe("cohort");
  expect(sentence()).toBe("Cohort · 54 peopleAdds 49 people: everybody in Social learning in business.");
  fireEvent.click(screen.getByRole("radio", { name: /^Public/ }));
  expect(sentence()).toContain("Anybody on the internet can read it");
});

test("pointing at a step says it before it is chosen, and leaving forgets it", () => {
  const step = shown("self");
  const circle = screen.getByText("Circle").closest("label") as HTMLElement;
  fireEvent(circle, new PointerEvent("pointerenter", { pointerType: "mouse" }));
  expect(sentence()).toBe("Circle · 5 peopleAdds 4 people: Marta, Idris, Linh and Paul.");
  fireEvent(circle, new PointerEvent("pointerleave", { pointerType: "mouse" }));
  expect(sentence()).toBe("Me · only you");
  expect(step()).toBe("self");
});

test("a step down says how many will no longer read it", () => {
  shown("circle", "cohort");
  expect(sentence()).toBe("Circle · 5 people49 people will no longer read it.");
});

test("a step that is closed says why", () => {
  shown("circle");
  const network = screen.getByRole("radio", { name: /^Network/ });
  expect(network).toHaveProperty("disabled", true);
  expect(network.closest("label")?.textContent).toContain("Guests cannot write to the network.");
});
