import type { LineProblem } from "#cohort/model";

/** Somebody of the cohort, as the facilitator's spreadsheet has them. */
export interface Guest {
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly language: "en" | "fr";
  readonly role: "facilitator" | "participant" | "guest";
}

export const ANA = { name: "Ana Silva", email: "ana.silva@example.org", zone: "Europe/Lisbon" } as const;

/** Zones with every kind of daylight saving in that spring: none, half an hour, backwards, for a religious month, early. */
const ZONES = [
  "Europe/Lisbon",
  "Asia/Kolkata",
  "America/New_York",
  "Asia/Kathmandu",
  "Europe/Paris",
  "Australia/Lord_Howe",
  "Africa/Lagos",
  "Asia/Tokyo",
  "America/Sao_Paulo",
  "Pacific/Chatham",
  "Africa/Casablanca",
  "America/Los_Angeles",
  "Europe/Athens",
  "America/St_Johns",
  "Pacific/Auckland",
  "Africa/Nairobi",
  "America/Toronto",
  "Europe/Berlin",
] as const;
const FRENCH_SPEAKING = new Set(["Europe/Paris", "Africa/Casablanca", "America/Toronto"]);

const NAMES = `
  Bea Costa · Kenji Sato · Marta Okonkwo · Priya Raman · Théo Lambert · Sunita Gurung · Joana Reis · Tunde Bello · Mia Chen
  Rafael Souza · Hinemoa Tamahori · Salma Idrissi · Lena Vogel · Nikos Pappas · Grace Mwangi · Walter Penney · Noor Haddad
  Émile Gagnon · Ingrid Dahl · Omar Farouk · Yuki Tanaka · Chloé Martin · David Kim · Fatima Zahra · Lucas Moreira
  Anjali Mehta · Tom Becker · Sofia Rossi · Peter Novak · Aroha Ngata · Emeka Obi · Helena Duarte · Bishal Thapa
  Rosa Delgado · Samuel Adeyemi · Clara Fontaine · Jun Watanabe · Ravi Shankar · Olga Petrova · Maya Cohen · Felix Brandt
  Lina Haddou · Marc Tremblay · Elif Kaya · Daniel Brooks · Teresa Lopes · Hugo Bernard · Ada Nwosu · Kiran Joshi
  Sven Larsen · Paula Mendes · Iris van Dam · Joel Carter · Wanjiru Kamau
`
  .trim()
  .split(/\s*[·\n]\s*/);

const addressOf = (name: string) =>
  `${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(" ", ".")}@example.org`;

/** All 54 of them, in the order of the list. Bea hosts with Ana; the last three come from outside the organisation. */
export const CAST: readonly Guest[] = NAMES.map((name, index) => {
  const zone = ZONES[index % ZONES.length] ?? "UTC";
  return {
    name,
    email: addressOf(name),
    zone,
    language: FRENCH_SPEAKING.has(zone) ? "fr" : "en",
    role: index === 0 ? "facilitator" : index < NAMES.length - 3 ? "participant" : "guest",
  };
});

export const called = (name: string): Guest => {
  const found = CAST.find((guest) => guest.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
};

/** A line of the spreadsheet that cannot be used as it stands. */
export interface Broken {
  readonly problem: LineProblem["problem"];
  readonly row: string;
  readonly fix?: string;
}

const row = ({ name, email, zone, language, role }: Guest) => [name, email, zone, language, role].join(",");

/** Two of the 54 are written wrongly, and four lines are nobody's. */
export const BROKEN: readonly Broken[] = [
  {
    problem: "bad-address",
    row: row({ ...called("Kenji Sato"), email: "kenji.sato@@example.org" }),
    fix: "kenji.sato@example.org",
  },
  { problem: "duplicate", row: row(called("Marta Okonkwo")) },
  {
    problem: "unknown-zone",
    row: row({ ...called("Priya Raman"), zone: "Asia/Kathmandoo" }),
    fix: "Asia/Kathmandu",
  },
  {
    problem: "too-long",
    row: `${"Maximilian ".repeat(9).trim()},max@example.org,Europe/Vienna,en,participant`,
  },
  { problem: "unknown-role", row: "Nina Orlov,nina.orlov@example.org,Europe/Riga,en,director" },
  { problem: "unreadable", row: '"Pat the ghost,pat@example.org,Europe/Dublin,en,participant' },
];

/** The names of those whom a suggested fix brings back. */
export const MENDED = ["Kenji Sato", "Priya Raman"];

/** The spreadsheet as CSV: headings, 52 good lines, and the broken ones strewn among them, every ninth line. */
export function spreadsheet(): { csv: string; brokenAt: ReadonlyMap<number, Broken> } {
  const lines = ["Name,E-mail,Time zone,Language,Role"];
  const brokenAt = new Map<number, Broken>();
  const broken = [...BROKEN];
  for (const guest of CAST) {
    if (MENDED.includes(guest.name)) continue;
    lines.push(row(guest));
    const next = lines.length % 9 === 0 ? broken.shift() : undefined;
    if (!next) continue;
    lines.push(next.row);
    brokenAt.set(lines.length, next);
  }
  return { csv: `${lines.join("\r\n")}\r\n`, brokenAt };
}
