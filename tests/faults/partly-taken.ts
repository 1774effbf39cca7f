type Entries = { Entries: object[] };
type Results = { FailedEntryCount: number; Entries: object[] };

const FAILED = { ErrorCode: "InternalFailure", ErrorMessage: "by the test" };

/** PutEvents answers 200 when it took only some events: the last of these is not passed on, and said to have failed. */
export function partlyTaken(body: Buffer) {
  const asked = JSON.parse(body.toString()) as Entries;
  if (!Array.isArray(asked.Entries) || asked.Entries.length < 2) return undefined;
  return {
    body: Buffer.from(JSON.stringify({ ...asked, Entries: asked.Entries.slice(0, -1) })),
    answer(text: string): string {
      const { FailedEntryCount, Entries } = JSON.parse(text) as Results;
      return JSON.stringify({ FailedEntryCount: FailedEntryCount + 1, Entries: [...Entries, FAILED] });
    },
  };
}
