/** Does something with each, so many at once and in no order between them; the first failure is thrown. */
export async function eachAtOnce<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
  atOnce = 16,
): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
