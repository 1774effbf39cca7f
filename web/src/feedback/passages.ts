import { createSignal, onCleanup } from "solid-js";
import type { Passage as Quote } from "#journal/model";
import { markPassage, type Passage, selectedPassage, unmark } from "../ui/passages.ts";

interface Quoting {
  readonly id: string;
  readonly quote?: Quote | undefined;
}

/** The passages of one entry's text: those that replies quote are marked, and one the reader selects can be quoted. */
export class Passages {
  #root: HTMLElement | undefined;
  #quoting: readonly Quoting[] = [];
  readonly #selected = createSignal<Passage>();
  readonly #placed = createSignal<ReadonlySet<string>>(new Set());

  constructor() {
    const look = () => {
      const passage = this.#root && selectedPassage(this.#root);
      if (passage) this.#selected[1](passage);
    };
    document.addEventListener("selectionchange", look);
    onCleanup(() => document.removeEventListener("selectionchange", look));
  }

  /** The text is there (anew): mark what is quoted. Called whenever it is rendered. */
  attach(root: HTMLElement, quoting: readonly Quoting[]) {
    this.#root = root;
    this.mark(quoting);
  }

  /** Mark what these replies quote; `placed` says which of them still stand in the text. */
  mark(quoting: readonly Quoting[]) {
    this.#quoting = quoting;
    const root = this.#root;
    if (!root) return;
    unmark(root);
    const found = this.#quoting.filter(({ id, quote }) => quote && markPassage(root, quote, id));
    this.#placed[1](new Set(found.map(({ id }) => id)));
  }

  selected = () => this.#selected[0]();
  drop = () => this.#selected[1](undefined);
  placed = (id: string) => this.#placed[0]().has(id);

  /** How far down the text a quoted passage stands, for the margin beside it. */
  top(id: string): number | undefined {
    return this.#root
      ?.querySelector<HTMLElement>(`mark[data-passage="${CSS.escape(id)}"]`)
      ?.getBoundingClientRect().top;
  }

  show(id: string) {
    const mark = this.#root?.querySelector<HTMLElement>(`mark[data-passage="${CSS.escape(id)}"]`);
    mark?.scrollIntoView({ block: "center", behavior: "smooth" });
  }
}
