/** An address as it was typed or pasted, made whole: `example.org/a` has https:// before it. Undefined for what is none. */
export function addressFrom(typed: string): string | undefined {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return undefined;
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname } = new URL(whole);
  return /^https?:$/.test(protocol) && hostname.includes(".") ? whole : undefined;
}

/** Whose address it is, as it is written beside a title. */
export const addressShown = (url: string) => new URL(url).hostname.replace(/^www\./, "");
