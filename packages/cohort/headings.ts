import { cells, type Delimiter, delimiterOf, type Fields, plain } from "./columns.ts";

type Column = keyof Fields | "first" | "last";

/** Headings of spreadsheets in English and French, as `plain` makes them. */
const HEADINGS: readonly (readonly [Column, readonly string[]])[] = [
  [
    "email",
    [
      "email",
      "e mail",
      "mail",
      "email address",
      "e mail address",
      "mail address",
      "address",
      "adresse",
      "adresse email",
      "adresse e mail",
      "adresse mail",
      "courriel",
      "adresse electronique",
    ],
  ],
  [
    "name",
    [
      "name",
      "full name",
      "nom",
      "nom complet",
      "nom et prenom",
      "prenom et nom",
      "display name",
      "participant",
      "participante",
      "person",
      "personne",
    ],
  ],
  ["first", ["first name", "firstname", "given name", "prenom"]],
  ["last", ["last name", "lastname", "surname", "family name", "nom de famille"]],
  ["zone", ["zone", "time zone", "timezone", "tz", "fuseau", "fuseau horaire"]],
  ["language", ["language", "lang", "langue"]],
  ["role", ["role", "as", "statut"]],
  [
    "organisation",
    [
      "organisation",
      "organization",
      "org",
      "company",
      "employer",
      "organisme",
      "entreprise",
      "societe",
      "employeur",
      "structure",
      "etablissement",
    ],
  ],
];

/** Which column is which, when this line is a heading; undefined when it is somebody's line. */
export function headings(
  text: string,
): { columns: (Column | undefined)[]; delimiter: Delimiter | undefined } | undefined {
  if (text.includes("@")) return;
  const delimiter = delimiterOf(text);
  const columns = (cells(text, delimiter) ?? []).map(
    (cell) => HEADINGS.find(([, words]) => words.includes(plain(cell)))?.[0],
  );
  if (!columns.includes("email")) return;
  return { columns: withLastNames(columns), delimiter };
}

/** In French `nom` beside `prénom` is the family name. */
const withLastNames = (columns: (Column | undefined)[]) =>
  columns.includes("first") ? columns.map((column) => (column === "name" ? "last" : column)) : columns;

/** The fields of a line below headings. */
export function underHeadings(found: readonly string[], columns: readonly (Column | undefined)[]): Fields {
  const of = (column: Column) =>
    found
      .filter((_, index) => columns[index] === column)
      .join(" ")
      .trim();
  const name = of("name") || `${of("first")} ${of("last")}`.trim();
  return {
    name,
    email: of("email"),
    zone: of("zone"),
    language: of("language"),
    role: of("role"),
    organisation: of("organisation"),
  };
}
