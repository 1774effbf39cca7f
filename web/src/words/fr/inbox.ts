import type { Words } from "../en.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

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
  moved: (beats, cohort) =>
    `${count(beats, { one: "date a changé", other: "dates ont changé" })}${cohort ? ` : ${cohort}` : ""}`,
  joined: (title) => `Vous faites maintenant partie de ${title}`,
};
