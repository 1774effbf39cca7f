import type { PlanProblem } from "#cadence/model";
import type { Line } from "#cohort/model";
import type { DeskWords } from "../desk.ts";
import { counting } from "../plural.ts";

const count = counting("fr");
const people = { one: "personne", other: "personnes" };
const dates = { one: "date", other: "dates" };

const problems: Record<PlanProblem["code"], string> = {
  "no-such-time": "Cette heure n’existe pas ce jour-là : les horloges avancent.",
  "unlikely-date": "Cette date est trop lointaine.",
  "slug-taken": "Deux choses de ce mois ont le même nom.",
  order: "Elle viendrait avant ce qu’elle suit, ou après ce qui la suit.",
  past: "Ce moment est passé.",
  reached: "C’est déjà arrivé.",
  "unknown-beat": "Cela ne fait plus partie de ce mois.",
  "not-cancellable": "Une cohorte en a besoin. Cette date peut seulement changer.",
  "not-cancelled": "Ce n’est pas annulé.",
  "already-cancelled": "C’est déjà annulé.",
  "follows-session": "Cela suit sa séance : déplacez ou annulez celle-ci.",
};

const states: Record<Line["state"], string> = {
  waiting: "en attente",
  invited: "invitation envoyée",
  welcomed: "a rejoint",
};

export const desk: DeskWords["desk"] = {
  title: "Bureau",
  clockIn: (clock, city) => `${clock} à ${city}`,
  onlyHosts: "Le bureau est pour ceux qui animent cette cohorte.",
  notYet: "Cette cohorte n’est pas lancée. Son bureau se remplit quand son horloge tourne.",
  prepare: "Continuer à la préparer",
  human: "En attente d’un humain",
  waitingLead:
    "Ce à quoi personne n’a répondu : d’abord dans son cercle, puis dans la cohorte, puis chez vous. En haut, ce qui ne devrait plus attendre.",
  waiting: {
    who: "Qui",
    words: "Ce qu’ils ont écrit",
    since: "Attend",
    action: "",
    stages: {
      fresh: "a encore le temps",
      circle: "en tête dans son cercle",
      cohort: "en tête dans la cohorte",
      desk: "vous attend",
    },
    reasons: {
      "at-it": (until) => `Quelqu’un s’en occupe, jusqu’à ${until}.`,
      "passed-on": "C’était proposé, et laissé pour l’instant.",
      "went-away": "C’était proposé, et personne n’a encore écrit.",
      "not-sent":
        "Cela n’a encore été proposé à personne : personne n’est venu répondre depuis, ou d’autres attendaient depuis plus longtemps.",
    },
  },
  answer: "Répondre",
  answerTo: (name) => `Répondre à ${name}`,
  nobodyWaits: "Personne n’attend. C’est rare et c’est bien.",
  moreWaiting: "Montrer les suivants",
  clock: "Ce que l’horloge a fait et fera",
  coming: "À venir",
  done: "Fait",
  allDone: "L’horloge n’a plus rien à faire.",
  nothingDone: "L’horloge n’a encore rien fait.",
  olderLog: "Montrer ce qui précède",
  showAll: (n) => `Montrer les ${n}`,
  showFewer: "Seulement les premiers",
  when: "Quand",
  what: "Quoi",
  remark: "Remarque",
  move: "Déplacer",
  moveOf: (what) => `Déplacer : ${what}`,
  cancel: "Annuler",
  cancelOf: (what) => `Annuler : ${what}`,
  restore: "Remettre",
  restoreOf: (what) => `Remettre : ${what}`,
  cancelled: "annulé",
  moveRun: "Déplacer tout le mois",
  more: (what) => `Ce que l’on peut faire : ${what}`,
  log: {
    reached: (what) => what,
    late: (minutes) =>
      minutes < 120
        ? `${count(minutes, { one: "minute", other: "minutes" })} de retard`
        : `${count(Math.round(minutes / 60), { one: "heure", other: "heures" })} de retard`,
    launched: (beats) => `Lancée, avec ${count(beats, dates)}`,
    mended: (late, schedules) =>
      late > 0
        ? `A rattrapé ${count(late, dates)}`
        : `A réparé ${count(schedules, { one: "réveil", other: "réveils" })}`,
    moved: {
      run: (beats) => `Mois déplacé : ${count(beats, { one: "date a changé", other: "dates ont changé" })}`,
      beat: (what) => `Déplacé : ${what}`,
      cancel: (what) => `Annulé : ${what}`,
      restore: (what) => `Remis : ${what}`,
    },
    by: (name) => `par ${name}`,
    clock: "par l’horloge",
  },
  moving: {
    day: "Jour",
    time: "Heure",
    startsOn: "Le premier jour",
    startsOnHint: "Tout ce qui n’est pas encore arrivé se déplace d’autant de jours.",
    zone: (city) => `À l’horloge de ${city}, où vit la cohorte.`,
    changes: (n) => `Cela change ${count(n, dates)}`,
    none: "Tout y est déjà.",
    what: "Quoi",
    before: "Maintenant",
    after: "Ensuite",
    night: "La nuit pour",
    nights: (before, after) => {
      const of = (n: number) => (n === 0 ? "personne" : count(n, people));
      return before === after ? of(before) : `${of(before)} → ${of(after)}`;
    },
    cancelled: "annulé",
    looking: "On regarde ce que cela change…",
    notPossible: "Ce n’est pas possible là",
    takeNearest: (when) => `Prendre ${when}`,
    stale:
      "Quelqu’un a changé le plan pendant que vous regardiez. Voici ce que votre déplacement changerait maintenant ; regardez encore avant de le faire.",
    do: "Déplacer et prévenir tout le monde",
    doCancel: "Annuler et prévenir tout le monde",
    doRestore: "Remettre et prévenir tout le monde",
    leave: "Laisser ainsi",
    notDone: "Rien n’a bougé",
    told: "Chacun reçoit un seul avis, avec tout ce qui change.",
    done: (n) =>
      `${count(n, { one: "date a changé", other: "dates ont changé" })}. Tout le monde en sera prévenu.`,
    problems,
  },
  unanswered: {
    title: "Questions sans réponse",
    lead: "Ce que les séances en direct ont laissé ouvert, la plus longue attente d’abord. La personne qui a demandé saura ce qu’il en advient.",
    by: (name) => `demandé par ${name}`,
    unnamed: "demandé sans nom",
    votes: (n) => count(n, { one: "voix", other: "voix" }),
    held: "Elle attendait d’être relue et n’a pas été montrée.",
    promised: "Une réponse a été promise pour plus tard.",
    write: "Écrire une réponse",
    writeTo: (question) => `Écrire une réponse : ${question}`,
    label: "Votre réponse",
    send: "Envoyer la réponse",
    later: "Plus tard",
    laterOf: (question) => `Répondre plus tard : ${question}`,
    decline: "Ne pas retenir",
    declineOf: (question) => `Ne pas retenir : ${question}`,
    answered: "La réponse est envoyée : la personne qui a demandé le sait, et c’est sur l’étagère.",
    put: "La personne qui a demandé sait qu’une réponse viendra plus tard.",
    declined: "La personne qui a demandé sait que sa question n’est pas retenue.",
    notDone: "Rien n’a été envoyé",
    leave: "Laisser",
    none: "Chaque question des séances en direct a trouvé son issue.",
  },
  fair: {
    title: "Horloge équitable",
    lead: "Pour qui une rencontre commence ou se poursuit entre 22:00 et 07:00.",
    night: (n, of) => (n === 0 ? "la nuit pour personne" : `la nuit pour ${count(n, people)} sur ${of}`),
    bad: (n) => `à une mauvaise heure pour ${count(n, people)}`,
    where: "Où il fait nuit",
    zone: (city, clock, n) => `${city} ${clock} (${n})`,
    better: "D’autres heures seraient plus justes",
    burden: (before, after) =>
      `La personne la moins bien servie aurait ${
        after === 0 ? "zéro rencontre" : count(after, { one: "rencontre", other: "rencontres" })
      } la nuit au lieu de ${before}.`,
    total: (before, after) => `Toutes les nuits de tout le monde : ${after} au lieu de ${before}.`,
    instead: (to, from) => `${to} au lieu de ${from}`,
    best: "Ces heures sont aussi justes que possible ces jours-là.",
    none: "Aucune rencontre en direct n’est prévue.",
  },
  list: {
    title: "Qui doit venir",
    lead: "Qui a reçu une invitation et qui a rejoint la cohorte. Ce que chacun lit ne regarde personne ici.",
    count: (waiting, invited, welcomed) =>
      [
        welcomed > 0 && count(welcomed, { one: "a rejoint", other: "ont rejoint" }),
        invited > 0 && count(invited, { one: "invitation envoyée", other: "invitations envoyées" }),
        waiting > 0 && `${waiting} en attente`,
      ]
        .filter(Boolean)
        .join(" · "),
    name: "Nom",
    state: "État",
    joined: "par le lien, ou pour animer",
    showAll: (n) => `Montrer les ${n}`,
    states,
    since: "depuis",
    host: "anime",
    guest: "en visite",
    find: "Trouver sur la liste",
    empty: "Il n’y a encore personne sur la liste.",
    more: (name) => `Ce que l’on peut faire pour ${name}`,
    remove: "Retirer de la cohorte",
    drop: "Retirer de la liste",
    removeQuestion: (name) => `Retirer ${name} ?`,
    removeWhy:
      "Cette personne ne lira plus rien dans cette cohorte. Ce qu’elle a écrit reste à elle, et reste là où elle l’a partagé.",
    keep: "Laisser ainsi",
    removed: (name) => `${name} ne fait plus partie de la cohorte.`,
    dropped: (name) => `${name} n’est plus sur la liste.`,
    promote: "Confier l’animation",
    promoted: (name) => `${name} anime aussi cette cohorte.`,
    demote: "Retirer l’animation",
    demoted: (name) => `${name} participe désormais.`,
    add: "Ajouter des personnes",
    notDone: "Rien n’a changé",
  },
};
