import "@github/text-expander-element";

interface Suggestion {
  /** What is put into the text, without its @ or #. */
  readonly value: string;
  readonly note?: string;
  /** Whom it means, for a person. */
  readonly id?: string;
}
export type Suggest = (query: string) => Promise<readonly Suggestion[]>;

type Offer = CustomEvent<{
  key: string;
  text: string;
  provide: (menu: Promise<{ matched: boolean; fragment: HTMLElement }>) => void;
}>;
type Chosen = CustomEvent<{ key: string; item: HTMLElement; value: string | null }>;

/** Offers people after @ and topics after # in the text area inside `expander`. `onChosen` hears what was put in. */
export function complete(
  expander: HTMLElement,
  sources: { label: string; people?: Suggest | undefined; topics?: Suggest | undefined },
  onChosen: (key: string, chosen: Suggestion) => void,
): void {
  let offered: readonly Suggestion[] = [];
  const menu = async (key: string, text: string) => {
    const source = key === "@" ? sources.people : sources.topics;
    // A source that fails must not stop anybody from writing.
    offered = (source ? await source(text).catch(() => []) : []).slice(0, 6);
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", sources.label);
    list.append(...offered.map((one, at) => option(key, one, at)));
    return { matched: offered.length > 0, fragment: list };
  };
  expander.addEventListener("text-expander-change", (event) => {
    const { key, text, provide } = (event as Offer).detail;
    provide(menu(key, text));
  });
  expander.addEventListener("text-expander-value", (event) => {
    const { detail } = event as Chosen;
    const chosen = offered[Number(detail.item.dataset.at)];
    if (!chosen) return;
    onChosen(detail.key, chosen);
    detail.value = detail.key + chosen.value;
  });
}

function option(key: string, { value, note }: Suggestion, at: number) {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.id = `suggestion-${at}`;
  item.dataset.at = String(at);
  const name = document.createElement("b");
  name.textContent = key === "#" ? `#${value}` : value;
  const small = document.createElement("small");
  small.textContent = note ?? "";
  item.append(name, small);
  return item;
}
