const TRIES = 6;

/**
 * Read, decide and write as things stand: all of it once more when they changed between reading and writing, which `changed`
 * tells by the error. What still changes at the sixth try is refused with that error.
 */
export async function asItStands<Result>(
  changed: (error: unknown) => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (!changed(error) || tried === TRIES) throw error;
    }
  }
}
