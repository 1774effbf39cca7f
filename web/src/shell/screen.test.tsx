import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, expect, test } from "vitest";
import { Announcer } from "./announcer.tsx";
import { Screen } from "./screen.tsx";

afterEach(cleanup);

function site() {
  const history = createMemoryHistory();
  render(() => (
    <MemoryRouter history={history}>
      <Route path="/" component={() => <Screen title="Home">Welcome</Screen>} />
      <Route path="/journal" component={() => <Screen title="Journal">Mine</Screen>} />
      <Route
        path="/sign-in"
        component={() => (
          <Screen title="Sign in">
            <input aria-label="Mail" ref={(input) => setTimeout(() => input.focus())} />
          </Screen>
        )}
      />
    </MemoryRouter>
  ));
  render(() => <Announcer />);
  return history;
}

test("the window carries the screen's title, and the first screen leaves the focus alone", async () => {
  site();
  await screen.findByText("Welcome");
  expect(document.title).toBe("Home · Outloud");
  expect(document.activeElement).toBe(document.body);
});

test("after a navigation the focus is at the new heading", async () => {
  const history = site();
  history.set({ value: "/journal" });
  await screen.findByText("Mine");
  expect(document.title).toBe("Journal · Outloud");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Journal" })));
});

test("a screen that wants the focus in a field keeps it there", async () => {
  const history = site();
  history.set({ value: "/sign-in" });
  const field = await screen.findByLabelText("Mail");
  await waitFor(() => expect(document.activeElement).toBe(field));
});
