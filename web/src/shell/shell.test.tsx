import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test } from "vitest";
import { type Place, Shell } from "./shell.tsx";

afterEach(cleanup);

test("a number that changes takes the focus from no place, in the rail or the bar", async () => {
  const [unread, setUnread] = createSignal(0);
  const places = (): Place[] => [
    { href: "/", label: "Home", exact: true },
    { href: "/inbox", label: "Inbox", count: unread() },
  ];
  const Page = () => (
    <Shell places={places()} bar={places()} me={{ name: "Kenji Mori" }} onHome={() => undefined}>
      <main id="main" />
    </Shell>
  );
  render(() => (
    <MemoryRouter>
      <Route path="/" component={Page} />
    </MemoryRouter>
  ));
  const inboxes = await screen.findAllByRole("link", { name: /^Inbox/ });
  expect(inboxes).toHaveLength(2);
  for (const inbox of inboxes) {
    inbox.focus();
    setUnread((before) => before + 1);
    expect(document.activeElement).toBe(inbox);
    expect(inbox.textContent).toContain(`${unread()}`);
  }
});
