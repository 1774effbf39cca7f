const lines = new Map<string, Promise<unknown>>();

/** Does one piece of work on a thing after another, in the order in which they were asked for. */
export function inTurn<Result>(thing: string, work: () => Promise<Result>): Promise<Result> {
  const before = lines.get(thing) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(thing, mine);
  const over = () => {
    if (lines.get(thing) === mine) lines.delete(thing);
  };
  void mine.then(over, over);
  return mine;
}
