import { Email } from "#people/model";

/** Providers that many people use, and the ways their names come out wrong. */
const MISTYPED: readonly (readonly [RegExp, string])[] = [
  [/^g(mial|mai|mal|nail|amil|mil|maill|mali|meil)\.(com?|con|cm)$/, "gmail.com"],
  [/^gmail\.(co|cm|con|cmo|om)$/, "gmail.com"],
  [/^(hotmial|hotmai|hotmal|hotmil|homail|hotamil|hotmaill)\.(com?|con)$/, "hotmail.com"],
  [/^(outlok|outloo|outlokk|outllook|oultook|outook)\.(com?|con)$/, "outlook.com"],
  [/^(yaho|yahooo|yhoo|yahho|yaoo)\.(com?|con)$/, "yahoo.com"],
  [/^(iclod|icoud|iclould|icloude)\.(com?|con)$/, "icloud.com"],
];
const WELL_KNOWN = ["gmail", "hotmail", "outlook", "yahoo", "icloud"];
const ENDINGS =
  "com|org|net|edu|gov|info|eu|fr|de|pt|es|it|nl|be|ch|at|pl|se|no|dk|fi|ie|uk|ca|us|br|in|jp|io";
const COMMA = new RegExp(
  `(^|[\\s,;<"])([^\\s,;<>"]+@[^\\s,;<>"@.]+)\\s?,\\s?(${ENDINGS})(?=$|[\\s,;>"])`,
  "iu",
);

/** An address without what cannot be seen and does not belong to it. */
export const bare = (value: string) => value.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "").trim();

/** Whether an address is one, and not a well-known one misspelt. */
export const isAddress = (value: string) =>
  Email.safeParse(value).success && respelt(value.toLowerCase()) === undefined;

/** What somebody meant to write; undefined when we cannot tell. */
export function repaired(value: string): string | undefined {
  let address = bare(value).toLowerCase().normalize("NFKC");
  address = address
    .replace(/^mailto:/, "")
    .replace(/\s*[([{]\s*(?:at|@)\s*[)\]}]\s*/, "@")
    .replace(/\s+/g, "");
  address = address.replace(/^[<"'“”‘’([{.,;:]+|[>"'“”‘’)\]}.,;:!]+$/g, "").replace(/@{2,}/g, "@");
  address = address
    .replace(/\.{2,}/g, ".")
    .replace(/\.@/, "@")
    .replace(/@\./, "@")
    .replace(/,/g, ".");
  address = address.replace(new RegExp(`@(${WELL_KNOWN.join("|")})(com|fr|de|co\\.uk|es|it)$`), "@$1.$2");
  address = address.replace(/@([a-z0-9-]{2,})(com|org|net)$/, "@$1.$2");
  address = respelt(address) ?? address;
  return address !== value && isAddress(address) ? address : undefined;
}

/** A comma where the dot of an address belongs: it splits the address of a line in two. */
export function splitByComma(text: string): string | undefined {
  const found = COMMA.exec(text);
  return found?.[0].slice(found[1]?.length ?? 0);
}

/** A name to begin with, from `ana.silva+work@…`: they change it when they sign in. */
export function nameFrom(address: string): string {
  const [local = address] = address.split("@");
  const words = local
    .replace(/\+.*$/, "")
    .split(/[._\d-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return (words.join(" ") || local).slice(0, 80);
}

function respelt(address: string): string | undefined {
  const [local, domain = ""] = address.split("@");
  const right =
    MISTYPED.find(([wrong]) => wrong.test(domain))?.[1] ??
    domain.replace(/\.(con|cmo|ocm|vom|comm|cpm)$/, ".com");
  return right === domain ? undefined : `${local}@${right}`;
}
