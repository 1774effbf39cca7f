import type { Language } from "#platform/model";

/** What we say ourselves in a plan and in a calendar; everything else there is the design's own text. */
interface Words {
  readonly lobby: string;
  readonly close: string;
  readonly archive: string;
  readonly week: (week: number, title: string) => string;
  readonly round: (title: string) => string;
  readonly roundEnds: (title: string) => string;
  readonly checkIn: (title: string) => string;
  readonly open: string;
}

const en: Words = {
  lobby: "The lobby opens",
  close: "The last day",
  archive: "The cohort becomes an archive",
  week: (week, title) => `Week ${week}: ${title}`,
  round: (title) => `Feedback opens: ${title}`,
  roundEnds: (title) => `Feedback ends: ${title}`,
  checkIn: (title) => `Check-in: ${title}`,
  open: "Open in Outloud",
};

const fr: Words = {
  lobby: "L’accueil ouvre",
  close: "Le dernier jour",
  archive: "La cohorte devient une archive",
  week: (week, title) => `Semaine ${week} : ${title}`,
  round: (title) => `Les retours commencent : ${title}`,
  roundEnds: (title) => `Les retours se terminent : ${title}`,
  checkIn: (title) => `Point d’étape : ${title}`,
  open: "Ouvrir dans Outloud",
};

export const words: Readonly<Record<Language, Words>> = { en, fr };
