import { expect, test } from "vitest";
import { hueOf, initials } from "./avatar.tsx";

test.each([
  ["Ana Duarte", "AD"],
  ["Ana Maria de Sousa", "AS"],
  ["Linh", "L"],
  ["森 健司", "森"],
  ["ليلى حسن", "ل"],
  ["Øystein Åse", "ØÅ"],
  ["Мария Иванова", "МИ"],
  ["नेहा", "ने"],
  ["  ", "?"],
  ["🦊 Fox", "F"],
])("%s is drawn as %s", (name, signs) => expect(initials(name)).toBe(signs));

test("a person keeps their hue, and twenty people do not all get the same one", () => {
  expect(hueOf("per_01JABCDEFGHJKM")).toBe(hueOf("per_01JABCDEFGHJKM"));
  const hues = new Set(Array.from({ length: 20 }, (_, index) => hueOf(`per_01JABCDEFGHJK${index}`)));
  expect(hues.size).toBeGreaterThan(8);
});
