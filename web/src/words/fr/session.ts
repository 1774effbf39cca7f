import type { LiveWords } from "../live.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

export const session: LiveWords["session"] = {
  title: "Séances en direct",
  lead: "Une salle pour une heure : on entre avec un code, on demande, on vote, et chacun apprend ce que sa question est devenue.",
  mine: "Les vôtres",
  none: "Vous n’avez pas encore créé de séance. Pour une conférence, il faut une minute.",
  states: { planned: "pas encore ouverte", open: "ouverte", closed: "terminée" },
  new: {
    title: "Une nouvelle séance",
    name: "Son titre",
    nameHint: "On le lit à l’entrée : le titre de la conférence, ou de l’heure.",
    language: "Sa langue",
    when: "Quand",
    whenHint: "Rien ne s’ouvre tout seul : vous ouvrez la salle quand vous y êtes.",
    make: "La créer",
  },
  languages: { en: "Anglais", fr: "Français" },
  about: (verb, title) => `${verb} : ${title}`,
  prepare: "Préparer",
  prepared: "Voir le code",
  enter: "Entrer",
  read: "Lire ce qui s’est dit",
  unanswered: (n) =>
    count(n, { one: "question attend une réponse", other: "questions attendent une réponse" }),
  opens: "Ouvre",
  wasPlanned: "Était prévue :",
  wasOn: "A eu lieu :",
  openSince: "Ouverte depuis",
  ofCohort: "En direct",
  all: (n) => `Les ${n} séances`,
  fewer: "Seulement celles du moment",
  door: {
    title: "Comment on entre",
    code: "Code",
    how: (host) => `Sur ${host}/live, avec ce code`,
    qr: (code) => `Un code à photographier qui mène à la salle ${code}`,
    link: "Lien court",
    copy: "Copier",
    copied: "Copié.",
    rotate: "Nouveau code",
    rotateQuestion: "Prendre un nouveau code ?",
    rotateWhy:
      "Le code, le lien court et toutes leurs images cessent aussitôt de marcher. Qui est dans la salle y reste. À faire quand le code est arrivé chez des gens à qui il n’était pas destiné.",
    keep: "Garder celui-ci",
    rotated: "Il y a un nouveau code. L’ancien n’ouvre plus rien.",
  },
  links: {
    title: "Liens qui donnent un rôle",
    lead: "Envoyez chacun à une seule personne, ou à la machine à laquelle il sert. Qui le tient a le rôle.",
    roles: {
      moderator: {
        name: "Pour modérer",
        what: "Mène la salle avec vous : laisse entrer, réunit, masque, fait des sondages.",
      },
      speaker: {
        name: "Pour parler",
        what: "Voit les questions en grandes lettres, et note celles qui ont eu leur réponse.",
      },
      stage: {
        name: "Pour l’écran au mur",
        what: "Montre la scène, et ne participe pas. À ouvrir sur la machine du projecteur.",
      },
    },
    copy: (role) => `Copier le lien : ${role}`,
    renew: "Nouveau lien",
    renewOf: (role) => `Nouveau lien : ${role}`,
    renewQuestion: (role) => `Prendre un nouveau lien : ${role} ?`,
    renewWhy: "L’ancien lien n’ouvre plus rien. Qui est entré par lui reste dans la salle.",
    keep: "Garder celui-ci",
    renewed: "Il y a un nouveau lien.",
  },
  opening: {
    open: "Ouvrir la salle",
    openWhy: "On peut entrer avant ; à partir de là, on peut demander.",
    close: "Fermer la salle",
    closeQuestion: "Fermer la salle ?",
    closeWhy:
      "Personne ne pourra plus rien ajouter. Chacun apprend ce que ses questions sont devenues, et tout reste à lire. À faire quand l’heure est finie.",
    notYet: "Pas encore",
    again: "La rouvrir",
    opened: "La salle est ouverte.",
    closed: "La salle est fermée. On peut lire ce qui s’est dit.",
  },
  go: {
    desk: "Modérer",
    speak: "Vue de qui parle",
    stage: "Scène",
    after: "Lire ce qui s’est dit",
    room: "La salle comme on la voit",
  },
};
