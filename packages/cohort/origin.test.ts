import { expect, test } from "vitest";
import { Email } from "#people/model";
import { originOf } from "./origin.ts";

const origin = (organisation: string | undefined, email: string) =>
  originOf({ organisation, email: Email.parse(email) });

test("what somebody says counts, however they write it", () => {
  expect(origin("Harbour Lifts", "kenji@example.org")).toBe(origin("HARBOUR  LIFTS.", "marta@example.com"));
  expect(origin("École", "a@example.org")).toBe(origin("Ecole", "b@example.org"));
});

test("else where their mail goes, unless everybody's does", () => {
  expect(origin(undefined, "kenji@example.org")).toBe(origin("", "marta@example.org"));
  expect(origin(undefined, "kenji@example.org")).not.toBe(origin(undefined, "kenji@example.com"));
  for (const house of ["gmail.com", "yahoo.co.uk", "orange.fr", "web.de", "qq.com"])
    expect(origin(undefined, `kenji@${house}`)).toBe("");
});
