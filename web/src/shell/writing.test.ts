import { afterEach, expect, test, vi } from "vitest";
import { startWriting } from "./writing.ts";

afterEach(() => {
  document.body.innerHTML = "";
});

test("n goes into the box that is on the screen", () => {
  document.body.innerHTML = "<main><textarea data-write></textarea></main>";
  const goHome = vi.fn();
  startWriting(goHome);
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
  expect(goHome).not.toHaveBeenCalled();
});

test("where there is none, into the one at home as soon as it is drawn", async () => {
  startWriting(() => {
    setTimeout(() => {
      document.body.innerHTML = "<main><textarea data-write></textarea></main>";
    }, 5);
  });
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
});
