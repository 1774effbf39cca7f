import { createSignal, onCleanup } from "solid-js";
import { markPassage, type Passage, selectedPassage, unmark } from "../ui/passages.ts";

/** Something that speaks about a passage: a reply, or the question of the author (in the tone of the voice). */
export interface Quoting {
  readonly id: string;
  readonly quote: Passage;
  readonly tone?: "voice";
}

/** How a passage stands in the text now: as it was quoted, in other words, or not any more. */
export type Standing = "quoted" | "changed" | "gone";

/**
 * The passages of one entry's text: those that are spoken about are marked, and pressed to come to what is said; one that the
 * reader selects can be quoted.
 */
export class Passages {
  #root: HTMLElement | undefined;
  #marked: string | undefined;
  readonly #selected = createSignal<Passage>();
  readonly #standing = createSignal<ReadonlyMap<string, Standing>>(new Map());
  readonly #onPress: (ids: readonly string[], mark: HTMLElement) => void;

  constructor(onPress: (ids: readonly string[], mark: HTMLElement) => void) {
    this.#onPress = onPress;
    const look = () => {
      const passage = this.#root && selectedPassage(this.#root);
      if (passage) this.#selected[1](passage);
    };
    document.addEventListener("selectionchange", look);
    onCleanup(() => document.removeEventListener("selectionchange", look));
  }

  /** The text is there (anew): mark what is spoken about. Called whenever it is rendered. */
  attach(root: HTMLElement, quoting: readonly Quoting[]) {
    if (root !== this.#root) {
      root.addEventListener("click", (event) => getSelection()?.isCollapsed !== false && this.#press(event));
      root.addEventListener("keydown", (event) => {
        if ((event.key === "Enter" || event.key === " ") && this.#press(event)) event.preventDefault();
      });
    }
    this.#root = root;
    this.#marked = undefined;
    this.mark(quoting);
  }

  /** Mark what is spoken about; `standing` says how it stands in the text. What is marked already keeps its focus. */
  mark(quoting: readonly Quoting[]) {
    const root = this.#root;
    const wanted = JSON.stringify(quoting.map(({ id, quote, tone }) => [id, quote, tone]));
    if (!root || wanted === this.#marked) return;
    this.#marked = wanted;
    unmark(root);
    const standing = new Map<string, Standing>();
    for (const { id, quote, tone } of quoting) {
      const found = markPassage(root, quote, id, tone);
      standing.set(id, !found ? "gone" : found.changed ? "changed" : "quoted");
      const mark = [...this.#marks(id)].find((one) => !one.parentElement?.closest("a, [role=button]"));
      mark?.setAttribute("role", "button");
      mark?.setAttribute("tabindex", "0");
    }
    this.#standing[1](standing);
  }

  #marks = (id: string) =>
    this.#root?.querySelectorAll<HTMLElement>(`mark[data-passage="${CSS.escape(id)}"]`) ?? [];

  /** Passages may lie in each other: what is said about any of them is meant. */
  #press(event: Event): boolean {
    const target = event.target as Element;
    const mark = target.closest<HTMLElement>("mark[data-passage]");
    if (!mark || target.closest("a")) return false;
    const around: Element[] = [];
    for (
      let one: Element | null | undefined = mark;
      one;
      one = one.parentElement?.closest("mark[data-passage]")
    )
      around.push(one);
    const ids = [...around, ...mark.querySelectorAll("mark[data-passage]")].map(
      (one) => (one as HTMLElement).dataset.passage ?? "",
    );
    this.#onPress([...new Set(ids)], mark);
    return true;
  }

  selected = () => this.#selected[0]();
  drop = () => this.#selected[1](undefined);
  standing = (id: string) => this.#standing[0]().get(id);

  /** Where a passage begins, in pixels of the window; for what stands beside it. */
  top = (id: string): number | undefined => [...this.#marks(id)][0]?.getBoundingClientRect().top;

  show(id: string) {
    const [mark] = this.#marks(id);
    mark?.scrollIntoView({ block: "center", behavior: "smooth" });
    mark?.focus({ preventScroll: true });
  }
}
