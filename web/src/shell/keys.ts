import { onCleanup } from "solid-js";

interface Key {
  /** `n`, `?`, or two pressed one after the other: `g h`. */
  readonly keys: string;
  /** What it does, for the list of keys; read when the list opens, so it follows the language. */
  readonly label: () => string;
  readonly run: () => void;
}

const known: Key[] = [];
const PATIENCE = 1_200;
let before = "";
let since = 0;

/** Every key that does something now; of two for the same key the one added last (the innermost) wins. */
export const keysNow = (): readonly Key[] => [...new Map(known.map((key) => [key.keys, key])).values()];

/** Adds a key while the calling component is on the screen. */
export function useKey(keys: string, label: () => string, run: () => void): void {
  const key: Key = { keys, label, run };
  known.push(key);
  onCleanup(() => known.splice(known.indexOf(key), 1));
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(textarea|select)$/i.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)));

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  // Enter is for what has the focus; an item of a list does nothing with it by itself.
  if (event.key === "Enter" && !(event.target instanceof Element && event.target.matches("[data-item]")))
    return;
  // A dialog or a menu has the keyboard to itself.
  if (typing(event.target) || document.querySelector('[role="dialog"], [role="menu"]')) return;
  const both = event.timeStamp - since < PATIENCE ? `${before} ${event.key}` : "";
  const key = known.findLast(({ keys }) => keys === both) ?? known.findLast(({ keys }) => keys === event.key);
  before = event.key;
  since = event.timeStamp;
  if (!key) return;
  event.preventDefault();
  before = "";
  key.run();
}

let listening = 0;

/**
 * Listens while the calling component is on the screen: the shell, or what stands in its place. On the way from one to the
 * other both are there for a moment.
 */
export function listenToKeys(): void {
  listening += 1;
  if (listening === 1) document.addEventListener("keydown", press);
  onCleanup(() => {
    listening -= 1;
    if (listening === 0) document.removeEventListener("keydown", press);
  });
}

/** `j` and `k` go through whatever on the screen is marked `data-item` (an element that can take the focus). */
export function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>("[data-item]")];
  const active = document.activeElement;
  const at = items.findIndex((item) => item.contains(active));
  const next = at === -1 ? (by === 1 ? 0 : items.length - 1) : at + by;
  items[next]?.focus();
  items[next]?.scrollIntoView({ block: "nearest" });
}

/** Opens the item that has the focus: follows its link marked `data-opens`, else its first. */
export function openItem(): void {
  const item = document.activeElement;
  const link =
    item?.querySelector<HTMLElement>("a[data-opens]") ?? item?.querySelector<HTMLElement>("a[href]");
  link?.click();
}
