import { describe, expect, test } from "vitest";
import { readList } from "./list.ts";

const good = (text: string) => readList(text, { zone: "Europe/Lisbon", language: "en" }).good;

describe("ways to write a list", () => {
  test("a bare address takes its name from the address, and zone and language from the cohort", () => {
    expect(good("ana.silva+work@example.org")).toEqual([
      {
        line: 1,
        email: "ana.silva+work@example.org",
        name: "Ana Silva",
        zone: "Europe/Lisbon",
        language: "en",
        role: "participant",
      },
    ]);
    expect(good("j_doe42@example.org")[0]?.name).toBe("J Doe");
    expect(good("42@example.org")[0]?.name).toBe("42");
  });

  test("a name before an address in angle brackets, as mail programs write it", () => {
    const list = good('Ana Silva <Ana@Example.org>\n"Ito, Kenji" <kenji@example.org>,\n<marta@example.org>');
    expect(list.map(({ name, email }) => [name, email])).toEqual([
      ["Ana Silva", "ana@example.org"],
      ["Ito, Kenji", "kenji@example.org"],
      ["Marta", "marta@example.org"],
    ]);
  });

  test.each([
    ["commas", "Kenji Ito,kenji@example.org,Asia/Tokyo,en,guest"],
    ["semicolons", "Kenji Ito;kenji@example.org;Asia/Tokyo;English;invité"],
    ["tabs", "Kenji Ito\tkenji@example.org\tasia/tokyo\ten-GB\texternal"],
    ["quotes", '"Kenji Ito", "kenji@example.org", "Asia/Tokyo", "en", "guest"'],
    ["another order", "kenji@example.org,Kenji Ito,guest,en,Asia/Tokyo"],
    ["the family name apart", "Kenji,Ito,kenji@example.org,Asia/Tokyo,en,guest"],
  ])("columns without headings: %s", (_, text) => {
    expect(good(text)).toEqual([
      {
        line: 1,
        name: "Kenji Ito",
        email: "kenji@example.org",
        zone: "Asia/Tokyo",
        language: "en",
        role: "guest",
      },
    ]);
  });

  test("headings in English, in any order, with columns that are not ours", () => {
    const text =
      "Time zone,E-mail,Phone,Name\nAsia/Tokyo,kenji@example.org,12,Kenji Ito\n,marta@example.org,13,Marta";
    expect(good(text).map(({ line, name, zone }) => ({ line, name, zone }))).toEqual([
      { line: 2, name: "Kenji Ito", zone: "Asia/Tokyo" },
      { line: 3, name: "Marta", zone: "Europe/Lisbon" },
    ]);
  });

  test("headings in French, where nom beside prénom is the family name", () => {
    const [line] = good(
      "\ufeffNom;Prénom;Adresse e-mail;Fuseau horaire;Langue\r\nDurand;Zoé;zoe@example.fr;Europe/Paris;français\r\n",
    );
    expect(line).toMatchObject({ name: "Zoé Durand", zone: "Europe/Paris", language: "fr" });
    expect(good("nom,courriel\nZoé Durand,zoe@example.fr")[0]?.name).toBe("Zoé Durand");
  });

  test.each([
    ["headings", "Name,E-mail,Company\nKenji Ito,kenji@example.org,Harbour Lifts"],
    ["headings in French", "nom;courriel;société\nKenji Ito;kenji@example.org;Harbour Lifts"],
    ["no headings, at its end", "Kenji Ito,kenji@example.org,Asia/Tokyo,en,guest,Harbour Lifts"],
  ])("an organisation, with %s", (_, text) => {
    expect(good(text)[0]).toMatchObject({ name: "Kenji Ito", organisation: "Harbour Lifts" });
  });

  test("blank lines and rows of nothing but separators are passed over, and lines keep their numbers", () => {
    expect(good("\n\n;;;\r\n  \nana@example.org\r\n\r\nben@example.org").map(({ line }) => line)).toEqual([
      5, 7,
    ]);
  });

  test("quotes may hold separators and quotes", () => {
    expect(good('"Ito; Kenji ""K""";kenji@example.org')[0]?.name).toBe('Ito; Kenji "K"');
  });

  test("an empty first column is a column", () => {
    expect(good("name\temail\tzone\n\tana@example.org\tAsia/Tokyo")[0]).toMatchObject({
      name: "Ana",
      zone: "Asia/Tokyo",
    });
  });

  test("a name keeps its script and loses what cannot be seen", () => {
    expect(good("伊藤 健二\u202e,kenji@example.org")[0]?.name).toBe("伊藤 健二");
  });
});
