import type { BeatKind } from "#cadence/model";
import type { Words } from "../en.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

/** Nobody gave these a title but we. */
const OWN = new Set<BeatKind>(["lobby", "close", "archive"]);

const beats: Record<BeatKind, string> = {
  lobby: "L’accueil ouvre",
  week: "La semaine commence",
  circles: "Les cercles se forment",
  prompt: "Invitation à écrire",
  "session-opens": "Rencontre en direct",
  "session-closes": "Fin de la rencontre en direct",
  "round-opens": "Tour de retours",
  "round-closes": "Fin du tour de retours",
  digest: "La semaine en bref",
  "check-in": "Point d’étape",
  resurface: "De retour de l’étagère",
  close: "Le mois se termine",
  archive: "La cohorte devient une archive",
};

export const cohort: Words["cohort"] = {
  size: (people, zones) =>
    `${count(people, { one: "personne", other: "personnes" })} · ${count(zones, { one: "fuseau horaire", other: "fuseaux horaires" })}`,
  weekOf: (week, of) => `Semaine ${week} sur ${of},`,
  hosted: (by) => `animée par ${by}`,
  states: {
    draft: "Un brouillon,",
    lobby: "Cela commence bientôt,",
    running: "C’est en cours,",
    tail: "Le mois est fini, les points d’étape continuent,",
    closed: "Une archive,",
  },
  beats,
  beat: (kind, title) =>
    title && !OWN.has(kind) && title !== beats[kind] ? `${beats[kind]} : ${title}` : beats[kind],
  badHour: (n) => `à une mauvaise heure pour ${count(n, { one: "personne", other: "personnes" })}`,
  night: "C’est la nuit pour vous. Ce qui s’y dit reste ici à lire.",
  prompt: "L’invitation de la semaine",
  checkIn: "Point d’étape, en deux mots",
  writeFirst:
    "Écrivez d’abord le vôtre : ce que les autres ont écrit s’ouvre quand il est là, même si vous le gardez pour vous.",
  lobby: "Bienvenue à l’accueil",
  views: "Les mots de qui",
  everyone: "Tout le monde",
  circle: "Mon cercle",
  circles: "Tous les cercles",
  reading: "À lire avant",
  more: "Aussi",
  people: "Qui est là",
  shelf: "Ce que nous gardons : l’étagère",
  draft: "Cette cohorte est un brouillon : seules les personnes qui l’animent la voient.",
  goOn: "Continuer à la préparer",
  refusals: {
    "not-open-yet": "Cette cohorte n’est pas encore ouverte.",
    "check-ins-only":
      "Le mois est fini. Ce qui s’écrit maintenant répond à un point d’étape ; tout reste à lire.",
    closed: "Cette cohorte est une archive. Tout peut se lire, rien ne peut s’ajouter.",
  },
  goFirst: {
    title: "Commencer soi-même : écrire votre réponse à la prochaine invitation",
    how: (title) => `Elle paraîtra sous « ${title} » à son ouverture,`,
    label: "Votre réponse à la prochaine invitation",
    waits: "Elle attend son invitation.",
    empty: "Vide : rien ne sera partagé.",
  },
  calendar: {
    show: "Mettre les dates dans mon agenda",
    how: "Abonnez votre agenda à cette adresse. Elle n’est qu’à vous : qui l’a voit vos dates.",
    copy: "Copier",
    copied: "Copié.",
    open: "Ouvrir dans l’agenda",
  },
};
