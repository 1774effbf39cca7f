import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFocus } from "./keep-focus.ts";

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<section tabindex="-1">A list</section><button type="button">Another</button>`;
});
afterEach(() => {
  vi.useRealTimers();
});
const list = () => document.querySelector("section") as HTMLElement;

test("a focus that was lost finds its place", () => {
  keepFocus(list());
  vi.runAllTimers();
  expect(document.activeElement).toBe(list());
});

test("a focus that somebody took elsewhere stays there", () => {
  keepFocus(list());
  document.querySelector("button")?.focus();
  vi.runAllTimers();
  expect(document.activeElement).toBe(document.querySelector("button"));
});

test("a place that is gone by then is left alone, with whatever page it was on", () => {
  const place = list();
  const focus = vi.spyOn(place, "focus");
  keepFocus(place);
  place.remove();
  vi.stubGlobal("document", undefined);
  expect(() => vi.runAllTimers()).not.toThrow();
  vi.unstubAllGlobals();
  expect(focus).not.toHaveBeenCalled();
});
