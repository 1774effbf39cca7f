import type { Words } from "../en.ts";
import { counting, listing } from "../plural.ts";

const count = counting("fr");
const list = listing("fr");

const fates: Record<Parameters<Words["inbox"]["question"]>[0], string> = {
  answered: "Votre question a une réponse",
  later: "Votre question aura sa réponse plus tard",
  declined: "Votre question n’a pas été retenue",
  merged: "Votre question continue avec une autre qui demande la même chose",
  hidden: "La modération a masqué votre question",
  unanswered: "Le temps a manqué pour votre question. Elle attend une réponse écrite",
};

export const inbox: Words["inbox"] = {
  title: "Nouvelles",
  today: "Aujourd’hui",
  yesterday: "Hier",
  unread: "à lire",
  unreadCount: (n) => count(n, { one: "nouvelle à lire", other: "nouvelles à lire" }),
  allRead: "Tout est lu.",
  readAll: "Tout marquer comme lu",
  older: "Montrer les plus anciennes",
  end: "C’est tout.",
  empty: "On ne vous a encore rien dit. Quand quelqu’un vous répond ou vous nomme, cela vous attend ici.",
  write: "Écrire quelque chose",
  replied: (name, title) => (title ? `${name} vous a répondu sur « ${title} »` : `${name} vous a répondu`),
  feedback: (name, title) =>
    title ? `${name} vous a fait un retour sur « ${title} »` : `${name} vous a fait un retour`,
  helped: (name, title) => `Votre réponse a aidé ${name}${title ? ` : « ${title} »` : ""}`,
  loop: (name, changed, helped) =>
    `${helped ? `Votre réponse a aidé ${name}, qui a changé quelque chose` : `${name} a changé quelque chose après les réponses`}${changed ? ` : « ${changed} »` : ""}`,
  mentioned: (name, title) => (title ? `${name} vous a nommé dans « ${title} »` : `${name} vous a nommé`),
  signalled: (name, signal, title) =>
    `${
      {
        "same-here": `${name} connaît cela aussi`,
        "helped-me": `Vous avez aidé ${name}`,
        "trying-this": `${name} essaie ce que vous avez écrit`,
        "tell-me-more": `${name} aimerait en savoir plus`,
      }[signal]
    }${title ? ` : « ${title} »` : ""}`,
  travelled: (name, from, title, direct) =>
    `${direct ? `${name} a repris « ${from} »` : `Ce que vous avez commencé dans « ${from} » est arrivé jusqu’à ${name}`}${
      title ? ` : « ${title} »` : ""
    }`,
  tried: (days, title) =>
    `Il y a ${days === 10 ? "dix jours" : count(days, { one: "jour", other: "jours" })}, vous avez commencé à essayer ${
      title ? `« ${title} »` : "quelque chose"
    }. Comment cela s’est-il passé ?`,
  reported: "Quelque chose a été signalé. Cela vous attend sur votre bureau",
  decided: (decision, words) =>
    `${
      {
        leave: "Ce que vous avez signalé a été regardé et reste comme c’est",
        hide: "Ce que vous avez signalé est masqué, le temps d’en parler",
        restore: "Ce que vous avez signalé est de retour, après en avoir parlé",
      }[decision]
    } : « ${words} »`,
  moderated: (is, reply, name, title, why) => {
    const what = reply ? `Votre réponse à « ${title} »` : `« ${title} »`;
    return is === "hidden"
      ? `${what} : masqué pour l’instant, ${name} aimerait en parler avec vous. ${name} écrit : « ${why} »`
      : `${what} : à nouveau lisible`;
  },
  nudge: (name, words) => `Un mot de ${name} : « ${words} »`,
  moved: (beats, cohort) =>
    `${count(beats, { one: "date a changé", other: "dates ont changé" })}${cohort ? ` : ${cohort}` : ""}`,
  joined: (title) => `Vous faites maintenant partie de ${title}`,
  roundOver: (title) => `« ${title} » est terminé : voyez qui vous a répondu`,
  circle: (names) => `Vous êtes dans un cercle avec ${list(names)}`,
  question: (fate, question) => `${fates[fate]} : « ${question} »`,
  resurfaced: (session, weeks, first, more) =>
    `Gardé de « ${session} », il y a ${count(weeks, { one: "semaine", other: "semaines" })} : ${[
      ...first.map((title) => `« ${title} »`),
      ...(more > 0 ? [count(more, { one: "autre", other: "autres" })] : []),
    ].join(", ")}`,
};
