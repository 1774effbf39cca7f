import type { Language } from "./model.ts";

type Names = Readonly<Record<string, string | undefined>>;

/** Time zones that are named as their cities were called long ago, and as browsers still name them. */
const CALLED_NOW: Names = {
  Calcutta: "Kolkata",
  Katmandu: "Kathmandu",
  Kiev: "Kyiv",
  Rangoon: "Yangon",
  Saigon: "Ho Chi Minh",
};

/** Cities that another language calls otherwise; those that would need an article there keep their own name. */
const CALLED: Record<Language, Names> = {
  en: {},
  fr: {
    Algiers: "Alger",
    Athens: "Athènes",
    Baghdad: "Bagdad",
    Beirut: "Beyrouth",
    Brussels: "Bruxelles",
    Bucharest: "Bucarest",
    Copenhagen: "Copenhague",
    Damascus: "Damas",
    Jerusalem: "Jérusalem",
    Kathmandu: "Katmandou",
    Kyiv: "Kiev",
    Lisbon: "Lisbonne",
    London: "Londres",
    Manila: "Manille",
    "Mexico City": "Mexico",
    Montreal: "Montréal",
    Moscow: "Moscou",
    Seoul: "Séoul",
    Singapore: "Singapour",
    Tehran: "Téhéran",
    Tashkent: "Tachkent",
    Vienna: "Vienne",
    Warsaw: "Varsovie",
    Yangon: "Rangoun",
  },
};

/** The city an IANA zone is named after, as people call it now in a language: "Lisbonne" of Europe/Lisbon. */
export function cityIn(zone: string, language: Language): string {
  const named = (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
  const city = CALLED_NOW[named] ?? named;
  return CALLED[language][city] ?? city;
}
