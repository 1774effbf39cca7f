/** What the server refuses, by its code; it speaks English, so that whoever writes a program can read it too. */
const CODES: Readonly<Record<string, string>> = {
  "backchannel.closed": "Cette séance est finie. On peut la lire ; rien ne peut s’y ajouter.",
  "backchannel.enough-asides": "Vous en avez beaucoup parlé déjà. Répondez plutôt à la question.",
  "backchannel.guest": "Les invités participent aux séances ; d’autres les créent.",
  "backchannel.hidden": "C’est masqué. Remettez-le d’abord.",
  "backchannel.id-taken": "Autre chose porte déjà ce nom dans cette salle. Essayez de nouveau.",
  "backchannel.into-itself": "C’est la même question.",
  "backchannel.link-over": "Ce lien n’ouvre plus rien. Demandez-en un nouveau là où vous l’avez eu.",
  "backchannel.many-ways":
    "Cette question a déjà été demandée de trop de manières. Réunissez plutôt l’autre à celle-ci.",
  "backchannel.many-wrong-codes":
    "Beaucoup de codes faux ont été tapés depuis ce réseau. Photographiez le code ou suivez son lien : ils marchent toujours.",
  "backchannel.merged-already": "Cette question est déjà réunie à une autre. Prenez celle-là.",
  "backchannel.missing": "Il n’y a rien de tel dans cette salle, ou ce n’est pas ouvert pour vous.",
  "backchannel.moved-on": "Cela a changé trop souvent à la fois. Regardez de nouveau, puis réessayez.",
  "backchannel.muted": "La modération vous a demandé d’écouter pour l’instant. Vous pouvez lire et voter.",
  "backchannel.name-of-host": "Une personne qui anime cette salle porte ce nom. Choisissez-en un autre.",
  "backchannel.no-account": "Il faut être connecté pour paraître sous son nom.",
  "backchannel.no-question": "Seules les questions ont une réponse, se réunissent et vont en scène.",
  "backchannel.no-such-moment": "Il n’y a pas de séance à ce moment du mois.",
  "backchannel.no-such-question": "Cette question n’est pas, ou plus, dans cette salle.",
  "backchannel.no-such-room": "Aucune salle n’a ce code. Regardez-le encore : six lettres ou chiffres.",
  "backchannel.no-way": "De là où elle en est, cette question ne peut pas y aller.",
  "backchannel.nobody-asked": "Personne ne vous a demandé de précision là-dessus.",
  "backchannel.not-moderator": "Seules les personnes qui modèrent cette salle peuvent faire cela.",
  "backchannel.not-open-yet": "Cette salle n’est pas encore ouverte. Vos mots peuvent attendre.",
  "backchannel.not-seated": "Vous n’êtes pas dans cette salle. Entrez d’abord avec son code.",
  "backchannel.only-watching": "Cet écran montre la scène. Il ne peut pas participer.",
  "backchannel.own-question": "C’est votre question : votre voix y est déjà.",
  "backchannel.poll-closed": "Ce sondage est fermé : ses résultats sont là.",
  "backchannel.runs-the-room": "On ne rend pas muet qui mène cette salle.",
  "backchannel.seat-moved": "Cette place a changé à l’instant. Réessayez.",
  "backchannel.slow": "La salle est en mode lent. Attendez un peu avant de continuer.",
  "backchannel.stale": "Quelqu’un l’a changé entre-temps. Regardez de nouveau, puis changez-le.",
  "backchannel.too-fast": "C’était beaucoup en une minute. Attendez un peu, vos mots sont gardés.",
  "backchannel.vote-over": "On ne vote plus sur cette question.",
  "backchannel.wrong-answer": "Ce n’est pas une réponse à ce qui est demandé.",
  "cadence.already-launched": "Cette cohorte est déjà lancée, ou en train de l’être.",
  "cadence.not-launched": "Cette cohorte est encore un brouillon : changez-y les dates.",
  "cadence.nothing-moves": "Tout y est déjà. Rien ne changerait.",
  "cadence.no-such-round": "Il n’y a pas de tour de retours à ce moment de la cohorte.",
  "cadence.round-over":
    "Ce tour est fini. Qui arrive en retard a quand même ses réponses ; il n’y a rien à rouvrir.",
  "cadence.stale": "Le plan a changé depuis que vous l’avez regardé. Regardez-le de nouveau, puis déplacez.",
  "cadence.starts-in-past": "La première semaine s’ouvrirait dans le passé. Choisissez un début plus tard.",
  "cohort.already-invited": "Cette personne est déjà invitée. Retirez-la plutôt de la cohorte.",
  "cohort.circles-changed":
    "Quelqu’un est venu, parti ou a changé son profil pendant que vous regardiez. Regardez de nouveau.",
  "cohort.closed": "Cette cohorte est fermée : on peut seulement la lire.",
  "cohort.design-too-large": "Ce modèle est trop long pour être gardé. Raccourcissez quelques textes.",
  "cohort.full": "Cette cohorte est complète.",
  "cohort.guest": "Les invités participent à la cohorte où ils ont été invités.",
  "cohort.last-facilitator": "Il faut quelqu’un pour animer. Nommez d’abord une autre personne.",
  "cohort.launched": "Cette cohorte est lancée. Déplacez plutôt le tout, ou un moment.",
  "cohort.link-ended": "Ce lien n’ouvre plus rien. Demandez-en un nouveau là où vous l’avez eu.",
  "cohort.list-too-long": "Cette liste est trop longue.",
  "cohort.many-drafts":
    "Vous avez commencé cinquante cohortes aujourd’hui. Changez-en une, ou continuez demain.",
  "cohort.many-invitations":
    "Cela ferait plus de 3 000 invitations de votre part aujourd’hui. Continuez demain, ou demandez à quelqu’un qui anime avec vous.",
  "cohort.many-formings": "Vous avez formé des cercles vingt fois aujourd’hui. Laissez-leur un peu de temps.",
  "cohort.nobody-to-seat":
    "Personne ne participe encore. Les cercles se forment dès que des personnes sont là.",
  "cohort.not-facilitator": "Seules les personnes qui animent peuvent faire cela.",
  "cohort.not-open-yet": "Cette cohorte est encore en préparation. Revenez plus tard.",
  "cohort.on-the-list": "Cette adresse est déjà dans la liste.",
  "cohort.stale": "Quelqu’un a changé cette cohorte entre-temps. Regardez de nouveau, puis changez-la.",
  "messaging.enough-begun":
    "Vous avez commencé beaucoup d’échanges aujourd’hui. Continuez ceux-là, ou commencez-en un autre demain.",
  "messaging.meanwhile": "Cela a changé au même moment. Regardez de nouveau, puis réessayez.",
  "messaging.missing": "Cet échange n’existe pas, ou vous n’y êtes pas.",
  "messaging.no-place-shared":
    "Vous ne partagez plus de lieu avec tout le monde ici. Ce qui a été dit reste, et rien ne s’y ajoute.",
  "messaging.no-such-message": "Ce message n’est pas, ou plus, dans cet échange.",
  "messaging.no-such-person": "Il n’y a personne ici avec qui vous partagez un lieu.",
  "messaging.nobody-here": "Tous les autres ont quitté cet échange.",
  "messaging.not-by-all":
    "Ce qui se dit à trois est pour tous les trois, et cela ne parvient pas à tous en ce moment. Ce qui a été dit reste ; vous pouvez écrire à l’un d’eux seul.",
  "messaging.not-taken": "Les messages ne sont pas reçus ici en ce moment. Ce qui a été dit reste.",
  "messaging.not-them": "Nommez une ou deux autres personnes, chacune une fois.",
  "messaging.not-yours": "Cela ne vaut que pour ce que vous avez écrit.",
  "messaging.of-two": "On ne quitte pas un échange à deux. Faites-y plutôt silence.",
  "messaging.you-keep-apart":
    "Vous gardez vos distances avec quelqu’un ici. Revenez-y d’abord pour lui écrire.",
  "messaging.you-take-none":
    "Vous ne recevez pas de messages en ce moment : personne ne pourrait vous répondre. Recevez-en de nouveau pour écrire.",
  "feedback.nobody-answered": "Personne n’a encore répondu à ce texte.",
  "feedback.no-such-round": "Il n’y a pas de tour de retours à ce moment de la cohorte.",
  "feedback.stale":
    "Cette réponse a été changée sur un autre appareil. Regardez les deux avant d’enregistrer.",
  "journal.hidden":
    "Ceci est masqué pour l’instant, le temps que son auteur et une personne qui anime en parlent.",
  "journal.settling": "Ceci est masqué pour l’instant. Rien ne s’y ajoute avant son retour.",
  "journal.in-a-round": "Ce texte est déjà dans un autre tour.",
  "journal.no-such-round": "Il n’y a pas de tour de retours à ce moment de la cohorte.",
  "journal.read-by-name":
    "Ce tour cache qui écrit, et ce texte a été lu sous votre nom. Écrivez-le de nouveau pour le tour.",
  "journal.sealed": "Cela s’ouvre quand vous avez écrit le vôtre. Vous pourrez alors répondre.",
  "journal.stale": "Ce texte a été changé sur un autre appareil. Regardez les deux avant d’enregistrer.",
  "journal.too-many-mentions": "Trop de personnes sont nommées dans un seul texte.",
  "journal.too-many-topics": "Trop de sujets dans un seul texte.",
  "journal.too-many-words": "C’est plus que ne tient un texte. Choisissez-en moins.",
  "people.challenge-over": "C’était trop long, ou déjà répondu. Essayez de nouveau la clé d’accès.",
  "people.code-over": "Ce code ou ce lien a servi, ou il est trop ancien. Demandez-en un nouveau.",
  "people.code-spent": "Ce code a été essayé trop souvent. Demandez-en un nouveau.",
  "notify.enough": "Trois petits mots en une semaine, c’est assez. Laissez-lui du temps.",
  "notify.prefers-none": "Cette personne préfère ne pas en recevoir.",
  "notify.unfinished": "Dites avec vos mots ce qui est marqué […]. Un modèle n’est qu’un début.",
  "people.invitation-over":
    "Cette invitation a servi, ou elle est trop ancienne. Connectez-vous avec votre adresse.",
  "people.many-blocked":
    "Vous vous tenez déjà à distance de 90 personnes. Reprenez-en d’abord une, ou parlez-en à une personne qui anime.",
  "people.many-codes":
    "Plusieurs codes sont partis vers cette adresse depuis une heure. Le dernier marche encore.",
  "people.many-codes-today":
    "Beaucoup de codes ont été envoyés à cette adresse aujourd’hui. Le bouton du dernier message fonctionne encore.",
  "people.many-from-here": "Beaucoup de codes ont été demandés depuis ce réseau. Réessayez dans l’heure.",
  "people.many-passkeys": "Vingt clés d’accès, c’est le plus. Retirez-en d’abord une.",
  "people.many-tries": "Trop de codes essayés aujourd’hui pour cette adresse. Prenez le bouton du message.",
  "people.not-invited": "Personne n’a encore invité cette adresse.",
  "people.other-browser":
    "Ce code appartient au navigateur qui l’a demandé. Prenez le bouton du message, ou demandez un code ici.",
  "people.other-person":
    "Cette invitation est pour quelqu’un d’autre. Déconnectez-vous d’abord pour la prendre.",
  "people.passkey-known": "Cette clé d’accès est déjà la vôtre.",
  "people.passkey-refused": "Cette clé d’accès n’ouvre rien ici. Prenez plutôt un code par message.",
  "people.wrong-code": "Ce n’est pas le code du dernier message. Regardez encore.",
  "request.too-large": "C’est trop à la fois. Envoyez-en moins.",
  "safety.decided-meanwhile": "Quelqu’un d’autre l’a regardé entre-temps. Voyez où cela en est.",
  "safety.hidden": "C’est masqué déjà. Remettez-le quand vous en avez parlé.",
  "safety.many-reports": "C’est beaucoup pour un jour. Parlez-en directement à une personne qui anime.",
  "safety.own": "Ce sont vos propres mots : vous pouvez les changer ou les reprendre.",
  "safety.settled": "C’est réglé. Cela revient quand quelqu’un le signale de nouveau.",
  "shelf.blind": "Son tour cache qui l’a écrit. Gardez-le quand le tour sera fini.",
  "shelf.elsewhere":
    "Cela a été partagé ailleurs, et tout le monde dans cette cohorte ne peut pas le lire là-bas.",
  "shelf.for-few":
    "Ceci n’est partagé qu’avec quelques personnes. Sur l’étagère va ce que toute la cohorte peut lire.",
  "shelf.full": "L’étagère est pleine. Retirez-en d’abord quelque chose.",
  "shelf.not-open-yet": "Cette cohorte n’est pas encore ouverte. Son étagère est vide.",
  "shelf.not-yours": "Seules la personne qui l’a gardé et celles qui animent peuvent le changer.",
  "shelf.sealed": "Ce n’est pas encore ouvert à tout le monde. Gardez-le quand la semaine suivante commence.",
  "workshop.guest": "Les invités participent aux cohortes ; les modèles sont pour qui anime.",
  "workshop.not-yours": "Cette copie est à quelqu’un d’autre. Copiez-la et changez la vôtre.",
  "workshop.shipped": "Ce modèle vient avec Outloud. Copiez-le et changez la copie.",
  "workshop.stale": "Ce modèle a changé depuis que vous l’avez ouvert. Ouvrez-le de nouveau, puis reprenez.",
};

const STATUSES: Readonly<Record<number, string>> = {
  400: "Quelque chose n’est pas comme il faut dans ce qui a été envoyé.",
  403: "Ce n’est pas à vous de faire cela.",
  409: "Cela a changé entre-temps. Regardez de nouveau, puis réessayez.",
  410: "Ce n’est plus là.",
  413: "C’est trop à la fois. Envoyez-en moins.",
  429: "C’était beaucoup d’un coup. Attendez un instant, puis réessayez.",
};

/** A refusal in French: what is said for its code, else for what kind of refusal it is. */
export const refused = ({ code, status }: { code: string; status: number }) =>
  CODES[code] ?? STATUSES[status] ?? "Cela n’a pas été accepté.";
