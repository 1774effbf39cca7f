import type { CircleReason } from "#cohort/model";
import type { CircleWords } from "../circle.ts";
import { counting, listing } from "../plural.ts";

const count = counting("fr");
const list = listing("fr");

const NUMBERS =
  "aucun un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze".split(" ");
const inWords = (n: number) => NUMBERS[n] ?? `${n}`;
const some = (n: number, one: string, other: string) => (n === 1 ? one : `${inWords(n)} ${other}`);

function from({ organisations, clocks }: CircleReason): string {
  const places = [
    ...(organisations === 1 ? ["d’une organisation"] : []),
    ...(organisations > 1 ? [`de ${inWords(organisations)} organisations`] : []),
    ...(clocks > 1 ? [`de ${inWords(clocks)} fuseaux horaires`] : []),
  ];
  return places.length > 0 ? ` ${list(places)}` : "";
}

function awake({ people, awake }: CircleReason): string {
  const hours = some(awake.hours, "une heure", "heures");
  if (awake.people === people) return `en éveil ensemble ${hours} par jour`;
  return `jamais toutes en éveil à la fois, mais au moins ${inWords(awake.people)} d’entre elles ${hours} par jour`;
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

export const circle: CircleWords = {
  reason: (reason, languages) =>
    reason.people === 1
      ? "Une personne pour l’instant : la prochaine s’assoit avec elle."
      : sentence(
          `${some(reason.people, "une personne", "personnes")}${from(reason)}, ${awake(reason)}, en ${list(languages)}`,
        ),
  empty: "Personne n’est assis ici.",
  mine: {
    title: "Mon cercle",
    open: "Ouvrir mon cercle",
    who: "Qui vous lit d’abord",
    wrote: "Ce que vous écrivez les uns pour les autres",
    write: "Écrire à votre cercle",
    nothing:
      "Personne n’a encore écrit pour ce cercle. Deux lignes suffisent, et une poignée de personnes les lisent.",
    next: (when) => `Les cercles se forment à nouveau ${when}.`,
    hosting: "Qui anime n’est dans aucun cercle : vous êtes là pour tous.",
    none: "Vous n’êtes encore dans aucun cercle. Dès qu’ils se forment, vous lisez ici qui vous lit d’abord.",
    before: "Les cercles où vous étiez avant",
    beforeLead:
      "Ce qui y fut écrit reste à celles et ceux qui y étaient. Personne de nouveau ne le lit, et vous pouvez encore y répondre.",
    with: (names) => (names.length > 0 ? `Avec ${list(names)}` : "Plus personne d’autre n’en est ici"),
    nothingBefore: "Rien ne fut écrit pour ce cercle.",
  },
  all: {
    title: "Cercles",
    open: "Cercles",
    lead: "Quatre à six personnes qui se lisent d’abord entre elles : en éveil aux mêmes heures, avec quelqu’un de leur langue, venues d’endroits différents.",
    count: (circles, people) =>
      `${count(circles, { one: "cercle", other: "cercles" })} · ${count(people, { one: "personne", other: "personnes" })}`,
    onlyHosts: "Tous les cercles sont pour les personnes qui animent cette cohorte.",
    toMine: "Voir le vôtre",
    nobody:
      "Personne ne participe encore. On s’assoit comme on arrive ; une fois que l’on est là, les cercles peuvent se former de façon à aller ensemble.",
    invite: "Voir qui doit venir",
    asTheyCame: "Chacun est assis là où il y avait de la place à son arrivée.",
    formed: (when, name) => (name ? `Formés ${when} par ${name}.` : `Formés ${when} par l’horloge.`),
    seating: "Tout le monde est en train de s’asseoir.",
    next: (when) => `L’horloge les forme à nouveau ${when}.`,
    preview: "Voir comment ils seraient maintenant",
    looking: "On cherche qui va avec qui…",
    previewed: "Tels qu’ils seraient formés maintenant",
    standing: "Tels qu’ils sont",
    again: (pairs) =>
      pairs === 0
        ? "Personne ne se retrouve avec quelqu’un d’un cercle d’avant."
        : `${count(pairs, { one: "paire se retrouve", other: "paires se retrouvent" })} ; avec ces personnes, cela ne va pas autrement.`,
    what: "Ce qui a été écrit pour un cercle reste à celles et ceux qui y étaient : personne de nouveau ne le lit, et l’on peut encore y répondre. Cela ne se défait pas ; chacun reçoit une note qui dit avec qui.",
    form: "Former ces cercles",
    leave: "Les laisser comme ils sont",
    done: "Les cercles sont formés. Tout le monde s’assoit et l’apprend une fois.",
    changed:
      "Quelqu’un est venu, parti ou a changé son profil pendant que vous regardiez. Voici les cercles comme ils seraient maintenant ; regardez de nouveau avant de les former.",
    notFormed: "Rien n’a été formé",
    showAll: (n) => `Montrer les ${n} cercles`,
  },
};
