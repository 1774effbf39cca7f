import { expect, test } from "vitest";
import type { Member } from "#cohort/model";
import { en } from "../words/en.ts";
import { byCircle, findPeople } from "./directory-find.ts";

const member = (name: string, over: Record<string, unknown> = {}) =>
  ({
    id: `per_${name}`,
    name,
    role: "participant",
    zone: "Europe/Lisbon",
    language: "en",
    about: "",
    topics: [],
    ...over,
  }) as unknown as Member;
const languageName = (tag: string) => (tag === "fr" ? "français" : "English");
const names = (members: readonly Member[]) => members.map(({ name }) => name);

test("somebody is found by name, organisation, topic, city or language, with or without accents", () => {
  const all = [
    member("Sofía Reyes", { zone: "America/Mexico_City" }),
    member("Paul Okafor", { topics: ["hand-over"], language: "fr" }),
    member("Linh Trần", { about: "Nights in a hospital", organisation: "Cầu Clinics" }),
  ];
  const find = (query: string) => names(findPeople(all, query, languageName));
  expect(find("sofia")).toEqual(["Sofía Reyes"]);
  expect(find("mexico")).toEqual(["Sofía Reyes"]);
  expect(find("#hand-over")).toEqual(["Paul Okafor"]);
  expect(find("hand")).toEqual(["Paul Okafor"]);
  expect(find("francais oka")).toEqual(["Paul Okafor"]);
  expect(find("tran")).toEqual(["Linh Trần"]);
  expect(find("clinics cau")).toEqual(["Linh Trần"]);
  expect(find("hosp")).toEqual(["Linh Trần"]);
  expect(find("ospital")).toEqual([]);
  expect(find("  ")).toHaveLength(3);
});

test("my circle comes first, then who hosts, then the others; nobody stands there twice", () => {
  const all = [
    member("Ana", { role: "facilitator", circle: "cir_a" }),
    member("Kenji", { circle: "cir_b" }),
    member("Marta", { circle: "cir_b" }),
    member("Tomás", { role: "facilitator", circle: "cir_b" }),
    member("Zoe"),
  ];
  const circles = [
    { id: "cir_a", name: "1" },
    { id: "cir_b", name: "2" },
  ];
  const titles = en.directory;
  const shown = (mine?: string) =>
    byCircle(all, circles, mine, titles).map((group) => [group.title, names(group.members)]);
  expect(shown("cir_b")).toEqual([
    ["My circle", ["Kenji", "Marta", "Tomás"]],
    ["Facilitators", ["Ana"]],
    ["Without a circle", ["Zoe"]],
  ]);
  expect(shown()).toEqual([
    ["Facilitators", ["Ana", "Tomás"]],
    ["Circle 2", ["Kenji", "Marta"]],
    ["Without a circle", ["Zoe"]],
  ]);
});
