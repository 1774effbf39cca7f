type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Picks the form a language uses for a number: `count(3, { one: "reply", other: "replies" })` is "3 replies". */
export function counting(language: string) {
  const rules = new Intl.PluralRules(language);
  const digits = new Intl.NumberFormat(language);
  return (count: number, forms: Forms) =>
    `${digits.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}

/** "Idris, Linh and Paul", the way a language says it. */
export function listing(language: string) {
  const list = new Intl.ListFormat(language, { type: "conjunction", style: "long" });
  return (items: readonly string[]) => list.format(items);
}
