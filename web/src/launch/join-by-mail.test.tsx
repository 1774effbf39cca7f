import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";
import { JoinByMail } from "./join-by-mail.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const refused = (code: string, detail: string, errors: object[] = []) =>
  Response.json({ status: 400, code, detail, errors }, { status: 400 });

test("what is wrong with an address is said by us, and another address begins without the old trouble", async () => {
  const answers = [
    refused("request.invalid", "Look again.", [{ path: "email", message: "Not a mail address." }]),
    Response.json({ flow: "flow_1" }),
    refused("people.wrong-code", "That is not the code."),
  ];
  vi.stubGlobal("fetch", async () => answers.shift());
  render(() => <JoinByMail token="t" onIn={async () => undefined} />);
  const address = () => screen.getByLabelText("Mail address");
  const join = () => fireEvent.click(screen.getByRole("button", { name: "Join" }));

  fireEvent.input(address(), { target: { value: "nadia@" } });
  join();
  await screen.findByText("Not a mail address.");

  fireEvent.input(address(), { target: { value: "nadia@example.org" } });
  join();
  fireEvent.input(await screen.findByLabelText("Code"), { target: { value: "123456" } });
  join();
  await screen.findByText("That is not the code.");
  expect(screen.getByLabelText("Code").getAttribute("aria-invalid")).toBe("true");
  expect(screen.queryByText(/You are not in yet/)).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Another address" }));
  address();
  expect(screen.queryByRole("alert")).toBeNull();
});
