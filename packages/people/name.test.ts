import { describe, expect, test } from "vitest";
import { PersonName, Profile } from "./model.ts";
import { seemly } from "./name.ts";

describe("a name beside somebody's words", () => {
  test.each([
    ["Ana Silva", "Ana Silva"],
    ["  Ana \t\n Silva ", "Ana Silva"],
    ["山田 太郎", "山田 太郎"],
    ["Зоя Köhler-Ó Briain", "Зоя Köhler-Ó Briain"],
    ["שָׁלוֹם", "שָׁלוֹם".normalize("NFC")],
    ["محمد", "محمد"],
    ["Cafe\u0301", "Café"],
    ["🌱 Kim", "🌱 Kim"],
  ])("%j is kept in its own script", (given, kept) => expect(seemly(given)).toBe(kept));

  test.each([
    ["Ana\u202egnp.exe", "Anagnp.exe"],
    ["\u2067Ana\u2069", "Ana"],
    ["A\u200bn\u200da\u2060\ufeff", "Ana"],
    ["pay\u200cpal", "paypal"],
    ["Ana\u0000\u0007", "Ana"],
    ["\u3164\u115f\u2800", ""],
    ["Ana\u{e0041}\u{e0042}", "Ana"],
    ["\ud800Ana", "Ana"],
    ["A\u00adna", "Ana"],
  ])("%j shows nothing that cannot be seen", (given, kept) => expect(seemly(given)).toBe(kept));

  test("Persian and Hindi keep the joiners they are written with", () => {
    expect(seemly("علی\u200cرضا")).toBe("علی\u200cرضا");
    expect(seemly("क्\u200dष")).toBe("क्\u200dष");
  });

  test("a tower of marks ends where a script would end it", () => {
    expect(seemly(`Z${"\u0335".repeat(300)}oe`)).toBe(`Z${"\u0335".repeat(4)}oe`);
  });

  test("a name of nothing but invisible characters is missing, and 80 characters are enough", () => {
    expect(PersonName.safeParse("\u200b\u202e ").success).toBe(false);
    expect(PersonName.safeParse("x".repeat(81)).success).toBe(false);
    expect(PersonName.parse("x".repeat(80))).toHaveLength(80);
  });

  test("the line about me is treated alike", () => {
    expect(Profile.shape.about.parse("I grow\u202e trees ")).toBe("I grow trees");
  });
});
