/** Milliseconds between two frames, by how many are here. */
export const tickOf = (here: number) => (here <= 500 ? 250 : here <= 2_000 ? 500 : 1_000);

/** Of so many people one sends a heartbeat each minute: about three hundred in all. */
export const sampleOf = (here: number) => Math.max(1, Math.ceil(here / 300));

/** A head count as it is told: two digits are honest, more would not be. */
export function about(here: number): number {
  if (here < 20) return here;
  const step = 10 ** (Math.floor(Math.log10(here)) - 1);
  return Math.round(here / step) * step;
}
