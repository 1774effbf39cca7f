import type { Words } from "../en.ts";

export const people: Words["people"] = {
  week: (n) => `semaine ${n}`,
  states: { draft: "brouillon", lobby: "accueil", running: "en cours", tail: "après", closed: "archive" },
  hosting: "Animer",
  signIn: {
    title: "Heureux de vous voir",
    lead: "Outloud envoie un code à votre adresse. Il n’y a pas de mot de passe à retenir.",
    email: "Adresse électronique",
    sendCode: "Recevoir un code",
    passkey: "Utiliser une clé d’accès",
    mailed: (email) => `Si ${email} est connue ici, un code est en route. Il est valable dix minutes.`,
    code: "Code",
    codeHint: "Six chiffres, dans le message",
    enter: "Entrer",
    otherAddress: "Une autre adresse",
    notIn: "L’entrée n’a pas marché",
    outbox: "Cette machine garde ses messages dans la boîte d’envoi : lisez le vôtre",
  },
  enter: {
    invited: "Une invitation pour vous",
    invitedLead: "Un geste, et vous y êtes. Lire suffit ; deux lignes aussi.",
    join: "Rejoindre",
    back: "Bienvenue",
    backLead: "Un geste, et vous y êtes.",
    enter: "Entrer",
    byMail: "Entrer avec votre adresse",
  },
  stop: {
    title: "Moins de messages",
    lead: "Arrêter ce genre de messages. Ce que l’on vous dit vous attend toujours ici.",
    stop: "Arrêter ces messages",
    stopped: {
      digest: "Plus de message quotidien. Vous pouvez le rétablir dans vos réglages.",
      beats:
        "Plus de message quand une semaine commence ou que des dates changent. Vous pouvez les rétablir dans vos réglages.",
    },
    settings: "Réglages",
  },
};
