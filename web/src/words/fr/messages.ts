import type { MessagesWords } from "../messages.ts";
import { counting, listing } from "../plural.ts";

const count = counting("fr");
const list = listing("fr");

const talk: MessagesWords["talk"] = {
  title: "Messages",
  lead: "Entre deux ou trois personnes. Personne d’autre ne les lit.",
  begin: "Écrire à quelqu’un",
  empty:
    "Vous hésitez encore à le dire à tout le monde ? Écrivez d’abord à une ou deux personnes. Elles seules le lisent, et vos propres mots pourront aller à votre cercle plus tard.",
  older: "Montrer les échanges plus anciens",
  unread: "à lire",
  quiet: "en silence",
  you: "Vous",
  said: (name, words) => `${name} : ${words}`,
  takenBack: "repris",
  somebody: "Quelqu’un qui n’est plus là",
  names: list,
  left: (name) => `${name} a quitté l’échange`,
  taking: "Recevoir des messages",
  takingHint:
    "Sans cela personne ne peut vous écrire, et vous n’écrivez à personne. On apprend que les messages ne sont pas reçus, et pas pourquoi.",
  takes: "Vous recevez de nouveau des messages.",
  takesNone: "Vous ne recevez plus de messages.",
  create: {
    title: "Écrire à quelqu’un",
    who: "À qui",
    another: "Une de plus, si vous voulez",
    hint: "Par nom, sujet ou ville, parmi les personnes de vos cohortes",
    found: (n) => count(n, { one: "personne", other: "personnes" }),
    more: "Tapez un nom pour trouver les autres.",
    nobody: (words) => `Personne dans vos cohortes ne va avec « ${words} ».`,
    nobodyYet: "Les personnes de vos cohortes seront ici. Il n’y en a pas encore.",
    add: "Ajouter",
    without: (name) => `Sans ${name}`,
    enough: "Trois personnes au plus : vous et ces deux-là.",
    begun: "Vous deux avez déjà commencé :",
    goOn: "continuer là-bas",
  },
  reads: (names) => `Il n’y a que ${list(["vous", ...names])} pour lire ceci.`,
  box: (names) => `Écrire à ${names}`,
  placeholder: (name) => `Que voulez-vous dire à ${name} ?`,
  placeholderBoth: "Que voulez-vous leur dire ?",
  send: "Envoyer",
  notSent: "Pas encore envoyé, et vos mots sont toujours là",
  log: (names) => `Messages avec ${names}`,
  olderMessages: "Montrer les messages plus anciens",
  begins: "C’est ici que cela a commencé.",
  new: "Nouveau",
  newest: "Voir ce qui est nouveau",
  refusals: {
    "you-take-none": "Vous ne recevez pas de messages en ce moment : personne ne pourrait vous répondre.",
    "nobody-here": "Tous les autres sont partis. Ce qui a été dit reste ici pour vous.",
    "no-place-shared":
      "Vous ne partagez plus de lieu avec tout le monde ici. Ce qui a été dit reste, et rien ne s’y ajoute.",
    "you-keep-apart":
      "Vous gardez vos distances avec quelqu’un ici. Ce qui a été dit reste, et rien ne s’y ajoute.",
  },
  takeAgain: "Recevoir de nouveau des messages",
  keptApart: "Avec qui je garde mes distances",
  menu: "Ce que vous pouvez faire de cet échange",
  messageMenu: (when) => `Ce que vous pouvez faire de votre message de ${when}`,
  muteWeek: "Silence pendant une semaine",
  mute: "Silence jusqu’à nouvel ordre",
  unmute: "En entendre de nouveau parler",
  muted: "C’est silencieux : compté nulle part, et toujours dans votre liste.",
  heard: "Vous en entendrez de nouveau parler.",
  leave: "Quitter l’échange",
  leaveQuestion: "Quitter cet échange ?",
  leaveWhy:
    "Vous ne le lirez plus, et personne ne pourra vous y ramener. Ce que vous avez écrit reste aux autres.",
  leaveYes: "Quitter",
  stay: "Rester",
  youLeft: "Vous avez quitté l’échange.",
  takeBack: "Le reprendre",
  takeBackQuestion: "Reprendre ce message ?",
  takeBackWhy:
    "Ses mots disparaissent pour tout le monde. Une ligne reste, qui dit que quelque chose était là.",
  keep: "Le laisser",
  wasTakenBack: "Repris",
  bring: {
    start: "Porter mes mots à mon cercle",
    one: "Le porter à mon cercle",
    lead: "Choisissez dans ce que vous avez écrit. Ce que d’autres ont écrit reste ici.",
    legend: "Porter à mon cercle",
    chosen: (n) => (n === 0 ? "Rien de choisi encore" : count(n, { one: "message", other: "messages" })),
    choose: (when) => `Votre message de ${when}`,
    where: "Quel cercle",
    circleOf: (title) => `Mon cercle dans ${title}`,
    make: "En faire un brouillon",
    made: "C’est un brouillon maintenant. Personne ne le lit avant que vous le partagiez.",
    notMade: "Aucun brouillon n’a été fait",
    cancel: "Les laisser ici",
  },
};

export const messages: MessagesWords = { talk };
