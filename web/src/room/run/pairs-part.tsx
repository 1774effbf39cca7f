import { createMemo, createSignal, Index, Show } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";
import { keepPlace } from "./desk-keys.ts";
import { type Pair, pairKey, pairs } from "./pairs.ts";

/** Questions that may be one, both in full, to unite or to leave apart with one press; nothing where there are none. */
export function PairsPart(props: { run: Run }) {
  const words = useLiveWords();
  const text = () => words().run.desk;
  const [apart, setApart] = createSignal<ReadonlySet<string>>(new Set());
  const found = createMemo(() => pairs(props.run.room()?.questions ?? [], apart()));
  const leave = ({ into, from }: Pair) => {
    keepPlace();
    setApart((all) => new Set(all).add(pairKey(into.id, from.id)));
  };
  const unite = ({ into, from }: Pair) => {
    keepPlace();
    void props.run.acts.merge(from, into);
  };
  return (
    <Show when={found().length > 0}>
      <section class="pairs" aria-labelledby="desk-pairs">
        <h2 id="desk-pairs">
          {text().pairs} · {found().length}
        </h2>
        <ul>
          <Index each={found()}>
            {(pair) => (
              <li class="pair" data-item tabindex="0">
                <dl>
                  <div>
                    <dt>
                      {words().run.votes(pair().into.votes)}, {text().pairInto}
                    </dt>
                    <dd dir="auto">{pair().into.text}</dd>
                  </div>
                  <div>
                    <dt>
                      {words().run.votes(pair().from.votes)}, {text().pairFrom}
                    </dt>
                    <dd dir="auto">{pair().from.text}</dd>
                  </div>
                </dl>
                <div class="ask-acts">
                  <Button
                    aria-label={words().run.act.of(words().run.act.mergePair, pair().from.text)}
                    onClick={() => unite(pair())}
                  >
                    {words().run.act.mergePair}
                  </Button>
                  <Button
                    kind="quiet"
                    aria-label={words().run.act.of(words().run.act.apart, pair().from.text)}
                    onClick={() => leave(pair())}
                  >
                    {words().run.act.apart}
                  </Button>
                </div>
              </li>
            )}
          </Index>
        </ul>
      </section>
    </Show>
  );
}
