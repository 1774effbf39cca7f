const rules = new Map<string, Intl.PluralRules>();
const digits = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** What is costly to make is made when the first number is told, once for a language. */
function of<Made>(known: Map<string, Made>, language: string, Make: new (language: string) => Made): Made {
  const made = known.get(language) ?? new Make(language);
  known.set(language, made);
  return made;
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Picks the form a language uses for a number: `count(3, { one: "reply", other: "replies" })` is "3 replies". */
export const counting = (language: string) => (count: number, forms: Forms) => {
  const form = of(rules, language, Intl.PluralRules).select(count);
  return `${of(digits, language, Intl.NumberFormat).format(count)} ${forms[form] ?? forms.other}`;
};

/** "Idris, Linh and Paul", the way a language says it. */
export const listing = (language: string) => (items: readonly string[]) =>
  of(lists, language, Intl.ListFormat).format(items);
