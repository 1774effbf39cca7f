import { cleanup, render, screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import { Words } from "./words.tsx";

afterEach(cleanup);

test("the words are there at once, and become Markdown when the parser is", async () => {
  render(() => <Words text={"One\n\n**two** @[Linh](per_01JABCDEFGHJKM)"} />);
  expect(document.body.textContent).toContain("@Linh");
  expect(document.body.textContent).not.toContain("per_");
  expect((await screen.findByText("two")).tagName).toBe("STRONG");
});

test("new words are rendered, and whoever marks passages hears of it", async () => {
  const onRendered = vi.fn();
  const [text, setText] = createSignal("before");
  render(() => <Words text={text()} onRendered={onRendered} />);
  await waitFor(() => expect(onRendered).toHaveBeenCalledTimes(1));
  setText("_after_");
  expect((await screen.findByText("after")).tagName).toBe("EM");
  expect(onRendered).toHaveBeenCalledTimes(2);
  expect(onRendered.mock.lastCall?.[0].textContent).toBe("after");
});

test("when the words change, nothing of the old ones stays", async () => {
  const [text, setText] = createSignal("one\n\ntwo\n\nthree");
  const { container } = render(() => <Words text={text()} />);
  await waitFor(() => expect(container.querySelectorAll("p:not(.plain)")).toHaveLength(3));
  setText("four\n\nfive");
  await waitFor(() => expect(container.textContent?.replace(/\s+/g, " ")).toBe("four five"));
});
