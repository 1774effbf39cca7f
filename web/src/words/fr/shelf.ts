import type { Words } from "../en.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

export const shelf: Words["shelf"] = {
  title: "Étagère",
  lead: "Ce qui mérite d’être retrouvé, et pourquoi. Ce qu’une séance en direct laisse vient ici tout seul.",
  again: "De retour cette semaine",
  rest: "Tout le reste",
  keep: "Garder sur l’étagère",
  keepShort: "Garder",
  keepOf: (what) => `Garder sur l’étagère : ${what}`,
  kept: "C’est sur l’étagère.",
  keptBefore: (name) => `${name} l’a déjà gardé.`,
  keptBySession: "C’est déjà sur l’étagère, depuis sa séance.",
  link: "Un lien à garder",
  linkPlaceholder: "https://",
  noAddress: "Ce n’est pas une adresse. Il en faut une comme https://example.org.",
  notKept: "Ce n’est pas sur l’étagère",
  why: "Pourquoi le garder",
  whyPlaceholder: "Une phrase pour qui le retrouvera dans trois mois.",
  sayWhy: "Dire pourquoi",
  changeWhy: "Changer la raison",
  save: "Enregistrer",
  leave: "Laisser",
  more: (what) => `Ce que vous pouvez faire : ${what}`,
  takeOff: "Retirer de l’étagère",
  takenOff: "Ce n’est plus sur l’étagère.",
  gone: "La personne qui l’a écrit l’a repris.",
  goneSaid: "Ce n’est plus montré dans sa séance.",
  from: {
    entry: (by) => `Une note de ${by}`,
    reply: (by, title) => (title ? `${by}, en réponse à « ${title} »` : `Une réponse de ${by}`),
    contribution: (by, title) =>
      by ? `${by}, en direct dans « ${title} »` : `Dit sans nom, en direct dans « ${title} »`,
    link: (by, title) =>
      title
        ? by
          ? `Partagé par ${by}, en direct dans « ${title} »`
          : `Partagé sans nom, en direct dans « ${title} »`
        : "Un lien",
    somewhere: (title) => (title ? `Vient de « ${title} »` : "Vient d’un fil"),
  },
  keptBy: (name) => `gardé par ${name}`,
  left: "laissé par la séance",
  kinds: {
    all: "Tout",
    entry: "Notes",
    reply: "Réponses",
    contribution: "Questions",
    link: "Liens",
  },
  kind: "Quel genre",
  session: "De quelle séance",
  anySession: "De partout",
  older: "Montrer ce qui a été gardé avant",
  found: (n) => count(n, { one: "chose", other: "choses" }),
  none: "Rien de ce genre n’est sur l’étagère.",
  empty:
    "Rien n’est encore gardé. Gardez une note ou une réponse depuis son menu, ou posez un lien ici ; après une séance en direct, ses liens et les questions qui ont eu une réponse y sont d’eux-mêmes.",
};
