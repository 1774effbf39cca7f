/** What was asked of our own server before the page's code was there, by its address. */
const asked = new Map<string, Promise<Response>>();

/** So long an answer is news, in milliseconds; a page that takes longer asks again. */
const NEWS = 20_000;

/** Asks ahead for what the page is going to read. */
export function askAhead(paths: readonly string[]) {
  for (const path of paths) {
    const answer = fetch(path, { headers: { accept: "application/json" }, credentials: "same-origin" });
    answer.catch(() => undefined); // whoever takes it hears of it
    asked.set(new URL(path, location.origin).href, answer);
  }
  setTimeout(forgetAsked, NEWS);
}

/** Whatever was asked ahead is old once something was changed, or somebody signed in. */
export const forgetAsked = () => asked.clear();

/** The answer to what was asked ahead, for the first who wants it. */
export function takeAsked(address: string): Promise<Response> | undefined {
  const answer = asked.get(address);
  asked.delete(address);
  return answer;
}
