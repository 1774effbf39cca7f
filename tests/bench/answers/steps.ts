interface Step {
  readonly at: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

const before = (one: Step, other: Step) =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/** What is to happen, done in the order of its time; what is added for the same moment later is done later. */
export function openSteps() {
  const heap: Step[] = [];
  let added = 0;

  function add(at: number, run: Step["run"]) {
    const step = { at, order: added++, run };
    let place = heap.push(step) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || !before(step, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = step;
  }

  function first(): Step | undefined {
    const [top] = heap;
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (!one) break;
      const child = other && before(other, one) ? { step: other, at: left + 1 } : { step: one, at: left };
      if (!before(child.step, last)) break;
      heap[place] = child.step;
      place = child.at;
    }
    heap[place] = last;
    return top;
  }

  return {
    add,
    /** Does everything there is until an end, and what that leads to. */
    async run(until: number) {
      for (let step = first(); step && step.at < until; step = first()) await step.run();
    },
  };
}
