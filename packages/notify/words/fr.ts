import type { BeatKind } from "#cadence/model";
import type { MailWords } from "./en.ts";

const named: Record<BeatKind, string> = {
  lobby: "L’accueil ouvre",
  week: "La semaine commence",
  circles: "Les cercles se forment",
  prompt: "Une invitation à écrire",
  "session-opens": "Rencontre en direct",
  "session-closes": "La rencontre en direct se termine",
  "round-opens": "Un tour de retours commence",
  "round-closes": "Le tour de retours se termine",
  digest: "La semaine en bref",
  "check-in": "Point d’étape",
  resurface: "De retour de l’étagère",
  close: "Le mois se termine",
  archive: "La cohorte devient une archive",
};

export const fr: MailWords = {
  when: (here, there) => (there ? `${here}, heure de chez vous (${there.time} à ${there.city})` : here),
  beatTitle: (kind, title) => (title && title !== named[kind] ? `${named[kind]} : ${title}` : named[kind]),
  labelled: (label, href) => `${label} : ${href}`,
  foot: {
    sign: "Outloud, où l’on apprend ensemble en racontant son travail",
    stop: "Arrêter ces messages en un clic",
    sent: "Vous recevez ce message parce que vous l’avez demandé ou que l’on vous a invité.",
  },
  code: {
    subject: (code) => `${code} est votre code`,
    intro: "Saisissez ce code là où vous l’avez demandé. Il est valable dix minutes.",
    button: "Ou entrez par ce lien",
    after: "Vous n’avez rien demandé ? Alors il ne s’est rien passé, et il ne se passera rien.",
  },
  unknown: {
    subject: "Entrer dans Outloud",
    parts: [
      "Quelqu’un, sans doute vous, a voulu entrer dans Outloud avec cette adresse. Personne ne l’a encore invitée : il n’y a donc pas de compte à ouvrir.",
      "Vous avez reçu une invitation ? C’était à une autre adresse : cherchez ce message ou demandez à la personne qui anime la cohorte.",
    ],
  },
  invitation: {
    subject: (by, title) => `${by} vous invite : ${title}`,
    hello: (name) => `Bonjour ${name},`,
    intro: (by, title) =>
      `${by} aimerait vous compter dans « ${title} » : des gens de partout qui apprennent ensemble en se racontant leur travail.`,
    starts: (when) => `On commence ${when}.`,
    button: "Jeter un œil et rejoindre",
    after:
      "Ce lien n’est que pour vous et reste valable 30 jours. Deux lignes par semaine suffisent ; lire sans écrire est très bien aussi.",
  },
  beat: {
    subject: (kind, title) => (kind === "week" || kind === "check-in" ? title : `${named[kind]} : ${title}`),
    button: (kind) => (kind === "check-in" ? "Écrire deux lignes" : "Ouvrir la cohorte"),
    ahead: "À venir",
  },
  moved: {
    subject: (title) => `Des dates ont changé : ${title}`,
    intro: (title) =>
      `Certaines dates de « ${title} » ont changé. Votre agenda suit tout seul si vous l’y avez abonné.`,
    cancelled: "annulé",
    button: "Voir le mois",
  },
  digest: {
    subject: ({ said, wrote, asked, waiting }) => {
      if (said > 0) return `On vous a répondu (${said})`;
      if (wrote > 0) return "On vous a écrit";
      if (asked > 0) return "Comment cela s’est-il passé ?";
      return waiting > 0 ? "Quelqu’un attend une réponse" : "Une chose à lire";
    },
    wrote: (n) => (n === 1 ? "Une personne vous a écrit" : `${n} personnes vous ont écrit`),
    between: "Ce qu’on vous dit reste entre vous",
    hello: (name) => `Bonjour ${name},`,
    said: "Pour vous",
    nudges: "Un mot pour vous",
    helped: "À quoi vos mots ont servi",
    asked: "Comment va ce que vous essayez ?",
    since: (moment) => `Vous avez commencé ${moment}. La question n’est que pour vous.`,
    untitled: "Un texte qui n’est plus partagé avec vous",
    waiting: "Personne n’a encore répondu",
    unlooked: "Ce que vous n’auriez peut-être pas cherché",
    button: "Ouvrir Outloud",
  },
};
