import { cityIn, type Language } from "#platform/model";

/** A moment on the reader's clock, in their language: `Wednesday 4 March, 17:00`. */
export const moment = (at: string, { zone, language }: { zone: string; language: Language }) =>
  format(at, zone, language);

/** The same moment on another clock, with its city: `16:00 in Lisbon` is made from this by the words. */
export const momentIn = (at: string, zone: string, language: Language) => ({
  time: new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    weekday: "long",
  }).format(new Date(at)),
  city: cityIn(zone, language),
});

const LOCALE = { en: "en-GB", fr: "fr-FR" };

const format = (at: string, zone: string, language: Language) =>
  new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at));
