import type { Report } from "#safety";
import type { When } from "./script.ts";

/** What somebody thought that those who host should look at, and why: an answer, by whose entry it is to and who gave it. */
export const REPORTED: readonly (When & {
  readonly of: string;
  readonly by: string;
  readonly reports: readonly ({ readonly from: string } & Pick<Report, "reason" | "words">)[];
})[] = [
  {
    of: "yusuf",
    by: "tariq",
    week: 3,
    day: 2,
    at: "17:20",
    reports: [
      { from: "stefan", reason: "selling", words: "He means well. I came here to read, not to buy." },
      { from: "akosua", reason: "selling", words: "" },
    ],
  },
];

/** A kind word that somebody who hosts wrote to one person. */
export const NUDGED: readonly (When & {
  readonly by: string;
  readonly to: string;
  readonly words: string;
})[] = [
  {
    by: "tomas",
    to: "julie",
    week: 3,
    day: 2,
    at: "09:30",
    words:
      "Bonjour Julie, vos trente et une naissances de la première semaine me sont restées, et les jumeaux comptés deux fois. Avez-vous trouvé le formulaire ? Rien ne presse, et lire suffit aussi.",
  },
];
