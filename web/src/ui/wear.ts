const worn = new Set<string>();

/**
 * Puts on styles that come with the part of the site that needs them instead of with the first page:
 * `import styles from "./room.css?inline"`, then `wear(styles)`.
 */
export function wear(styles: string): void {
  if (worn.has(styles)) return;
  worn.add(styles);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
