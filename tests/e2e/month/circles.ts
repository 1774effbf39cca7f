import type { AllCircles, CohortPage } from "#cohort/model";
import { present } from "./days.ts";
import type { Story } from "./story.ts";

const PAUSE = 200;

/** Waits until everybody has taken their seat, when circles were formed since the last look, and remembers who sits where. */
export async function followCircles(story: Story): Promise<void> {
  const { ana, cohort, chronicle } = story;
  const { formation } = (await ana.client.get<CohortPage>(`/cohorts/${cohort}`)).cohort;
  if (formation === story.formation) return;
  while (!(await ana.client.get<AllCircles>(`/cohorts/${cohort}/circles`)).formed?.seated)
    await new Promise((next) => setTimeout(next, PAUSE));
  story.formation = formation;
  for (const person of present(chronicle, await chronicle.now())) await chronicle.recognise(person);
}
