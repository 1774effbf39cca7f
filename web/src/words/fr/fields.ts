/** Thousands as French writes them. */
const n = (written = "") => Number(written.replaceAll(",", "")).toLocaleString("fr");

/** What the server says of a single field, and how French says it. It speaks English, as with whole refusals. */
const SENTENCES: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^This is missing\.$/, () => "Il manque quelque chose ici."],
  [/^A name is missing\.$/, () => "Il manque un nom."],
  [/^Write at least a word\.$/, () => "Écrivez au moins un mot."],
  [
    /^At most ([\d,]+) characters; this has ([\d,]+)\.$/,
    (most, has) => `${n(most)} caractères au plus ; il y en a ${n(has)}.`,
  ],
  [/^At most ([\d,]+) characters\.$/, (most) => `${n(most)} caractères au plus.`],
  [
    /^At least ([\d,]+) characters\.$/,
    (least) => (least === "1" ? "Écrivez au moins un mot." : `${n(least)} caractères au moins.`),
  ],
  [/^At most ([\d,]+)\.$/, (most) => `${n(most)} au plus.`],
  [/^At least ([\d,]+)\.$/, (least) => `${n(least)} au moins.`],
  [/^This must be a (whole )?number\.$/, () => "Il faut un nombre ici."],
  [/^Not a mail address\.$/, () => "Ce n’est pas une adresse de courriel."],
  [/^A code has six digits\.$/, () => "Un code a six chiffres."],
  [/^A time looks like 09:00\.$/, () => "Une heure s’écrit comme 09:00."],
  [/^No such time zone\./, () => "Ce fuseau horaire n’existe pas. Écrivez-le comme Europe/Lisbon."],
  [/^An address begins with /, () => "Une adresse commence par https:// ou http://."],
  [
    /^Two moments have the same slug, (.+): the other is in week (\d+)\.$/,
    (slug, week) => `Deux moments ont le même nom, ${slug} : l’autre est en semaine ${week}.`,
  ],
  [
    /^That makes (\d+) beats .* at most (\d+):/,
    (beats, most) =>
      `Cela fait ${beats} dates (une rencontre ou un tour de retours compte double). Une cohorte en a ${most} au plus : retirez quelques moments.`,
  ],
  [
    /^All texts together are (\d+) kB\. A design holds (\d+) kB/,
    (are, most) =>
      `Tous les textes font ensemble ${are} ko. Un modèle en contient ${most} : raccourcissez-en quelques-uns.`,
  ],
  [/^Choose a later start\.$/, () => "Choisissez un début plus tard."],
];

/** What is wrong with one field, in French: its own sentence, else that something is. */
export function fieldRefused(said: string): string {
  for (const [sentence, inFrench] of SENTENCES) {
    const found = sentence.exec(said);
    if (found) return inFrench(...found.slice(1));
  }
  return "Ceci n’est pas comme il faut.";
}
