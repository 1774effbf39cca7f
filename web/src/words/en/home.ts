/** Words on the first screen. */
export const home = {
  title: (name: string) => (name ? `Hello, ${name}` : "Home"),
  first:
    "Nothing is running yet. A cohort takes a few minutes: pick a design, a date, and paste who should come.",
  launch: "Launch a cohort",
  draft: (title: string) => `“${title}” is not launched yet. What you settled is kept; nobody else sees it.`,
  alone: "What people in your cohorts write will stand here. What you write until then is for you.",
  stream: "New in your places",
  waiting: "Waiting for an answer",
  nobodyWaits: "Nobody is waiting. That is rare and good.",
};
