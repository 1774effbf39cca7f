import type { CareWords } from "../care.ts";

export const care: CareWords = {
  report: {
    title: {
      entry: "Signaler ce texte",
      reply: "Signaler cette réponse",
      message: "Signaler ce message",
    },
    lead: (name) =>
      `Les personnes qui animent liront ces mots, même s’ils étaient pour quelques-uns. ${name} ne saura pas que c’est vous.`,
    leadHouse: (name) =>
      `Les personnes qui veillent sur ce lieu liront ces mots. ${name} ne saura pas que c’est vous.`,
    leadMessage: (name) =>
      `Les personnes qui animent votre cohorte, ou qui veillent sur ce lieu, liront ce message et aucun autre. ${name} ne saura pas que c’est vous.`,
    reason: "De quoi s’agit-il ?",
    reasons: {
      unkind: "Blessant pour quelqu’un",
      unsafe: "Ne devrait pas être partagé",
      selling: "Publicité ou démarchage",
      other: "Autre chose",
    },
    words: "Avec vos mots",
    wordsHint: "Que faut-il savoir ? On le lira à côté de ce que vous signalez.",
    wordsMissing: "Dites en quelques mots de quoi il s’agit.",
    send: "Signaler",
    cancel: "Laisser",
    notSent: "Pas encore signalé, et vos mots sont toujours là",
    thanks: "Merci. Les personnes qui animent ici le voient, et vous saurez ce qui est décidé.",
    thanksHouse: "Merci. Les personnes qui veillent sur ce lieu le voient, et vous saurez ce qui est décidé.",
  },
  review: {
    title: "Signalé",
    lead: "Quelqu’un aimerait que vous regardiez ceci. Personne n’a à savoir qui.",
    none: "Rien n’a été signalé.",
    kinds: { entry: "Texte", reply: "Réponse", message: "Message" },
    to: (title) => `à « ${title} »`,
    audience: {
      self: "pour soi",
      circle: "pour un cercle",
      cohort: "pour la cohorte",
      network: "pour tout le monde ici",
      public: "public",
    },
    by: (n) => (n === undefined ? "Pourquoi cela a été signalé" : `${n} personnes l’ont signalé`),
    now: "Comment cela se lit maintenant",
    open: "Le voir à sa place",
    unseen: "Ceci n’était pas partagé avec vous : vous ne le lisez qu’ici, tel qu’au moment du signalement.",
    colon: " : ",
    hiddenBy: (name) => `Masqué par ${name} :`,
    leave: "Laisser",
    settle: "Réglé",
    hide: "Masquer, le temps d’en parler",
    restore: "Remettre",
    left: "Cela reste comme c’est. Les personnes qui l’ont signalé le sauront.",
    hid: "C’est masqué. Son auteur apprend pourquoi, avec vos mots.",
    restored: "C’est revenu à sa place.",
    hideTitle: (name) => `Masquer, le temps d’en parler avec ${name}`,
    hideLead: (name) =>
      `Les autres trouvent une ligne à sa place. ${name} le lit toujours, peut le changer, et reçoit ce que vous écrivez ici.`,
    why: (name) => `À ${name}`,
    whyHint: "Ce que cela fait aux autres, et de quoi vous aimeriez parler.",
    cancel: "Pas maintenant",
    notDone: "Rien n’a été décidé",
    meanwhile: "Quelqu’un d’autre l’a regardé entre-temps. Voici où cela en est.",
    more: "Montrer la suite",
    house: {
      title: "Ce sur quoi vous veillez",
      lead: "Ce qui a été signalé hors de toute cohorte, ou au sujet de la seule personne qui en anime une.",
      only: "Cette page est pour les personnes qui veillent sur ce lieu.",
    },
  },
  audit: {
    title: "Ce qui a été fait ici",
    lead: "Qui a fait quoi à propos de qui, pour les personnes qui veillent sur les autres.",
    show: "Montrer ce qui a été fait",
    none: "Rien pour l’instant.",
    older: "Montrer les plus anciens",
    somebody: "Quelqu’un",
    acts: {
      reported: (by, whom) => `${by} a signalé quelque chose de ${whom}`,
      left: (by, whom) => `${by} a laissé quelque chose de ${whom} comme c’est`,
      hidden: (by, whom) => `${by} a masqué quelque chose de ${whom}`,
      restored: (by, whom) => `${by} a remis quelque chose de ${whom}`,
      nudged: (by, whom) => `${by} a écrit un petit mot à ${whom}`,
      facilitator: (by, whom) => `${by} a demandé à ${whom} d’animer`,
      participant: (by, whom) => `${by} a rendu à ${whom} une place de participant`,
      removed: (by, whom) => `${by} a retiré ${whom} de la cohorte`,
    },
  },
  nudge: {
    item: "Écrire un petit mot",
    title: (name) => `Un petit mot pour ${name}`,
    lead: (name) =>
      `Il arrive dans les nouvelles de ${name}, sous votre nom, et en une ligne dans son prochain résumé. Personne d’autre ne le voit.`,
    words: "Vos mots",
    begin: "Commencer par",
    unfinished: "Dites avec vos mots ce qui est marqué […]",
    send: "Envoyer",
    cancel: "Pas maintenant",
    sent: (name) => `C’est chez ${name}.`,
    notSent: "Pas encore envoyé, et vos mots sont toujours là",
    refusals: {
      oneself: "C’est vous.",
      "not-here": "Cette personne n’est plus dans cette cohorte.",
      "prefers-none": "Cette personne préfère ne pas en recevoir.",
      enough: "Elle en a reçu trois en une semaine, c’est assez. Laissez-lui du temps.",
    },
    templates: [
      {
        name: "Ce qui m’a plu",
        text: (name) =>
          `Bonjour ${name}, une chose que vous avez écrite m’est restée : […]. J’aimerais lire la suite.`,
      },
      {
        name: "On vous a peu lu",
        text: (name) =>
          `Bonjour ${name}, cela fait un moment, et c’est très bien ainsi. […] Deux lignes suffisent, et lire suffit aussi.`,
      },
      {
        name: "Quelqu’un attend une personne comme vous",
        text: (name) =>
          `Bonjour ${name}, il y a un texte auquel vous répondriez mieux que moi, parce que […].`,
      },
      {
        name: "Comment allez-vous avec tout cela ?",
        text: (name) =>
          `Bonjour ${name}, je me demandais si quelque chose rend ce mois difficile pour vous. […] Je lis chaque réponse.`,
      },
    ],
  },
};
