import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";
import { ZoneField } from "./zone-field.tsx";
import { zoneNamed } from "./zone-names.ts";

afterEach(cleanup);

test("a zone is found by its name or its city, however it is typed", () => {
  expect(zoneNamed("europe/lisbon")).toBe("Europe/Lisbon");
  expect(zoneNamed(" São  Paulo ")).toBe("America/Sao_Paulo");
  expect(zoneNamed("new york")).toBe("America/New_York");
  expect(zoneNamed("utc")).toBe("UTC");
  expect(zoneNamed("Atlantis")).toBeUndefined();
  expect(zoneNamed("+02:00")).toBeUndefined();
});

test("what is no zone stays in the field with a word about it, and is not handed on", () => {
  const onChange = vi.fn();
  render(() => <ZoneField label="Time zone" value="Europe/Lisbon" onChange={onChange} />);
  const input = screen.getByLabelText("Time zone") as HTMLInputElement;
  fireEvent.input(input, { target: { value: "Atlantis" } });
  fireEvent.blur(input);
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByText(/There is no such zone/)).toBeDefined();
  fireEvent.input(input, { target: { value: "tokyo" } });
  fireEvent.keyDown(input, { key: "Enter" });
  expect(onChange).toHaveBeenCalledExactlyOnceWith("Asia/Tokyo");
  expect(input.value).toBe("Asia/Tokyo");
});
