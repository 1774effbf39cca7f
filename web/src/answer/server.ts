import type { Answering, Next, WantNext } from "#feedback/model";
import { api, read } from "../api/client.ts";

const mine = api.cohorts[":cohort"].answering;
const of = (cohort: string) => ({ param: { cohort } });

/** How it stands between me and a cohort: what I gave and got, and what waits. */
export const answeringIn = (cohort: string): Promise<Answering> => read(mine.$get(of(cohort)));

/** What is kept for me from now on: another than the one I pass on, a certain one, or simply the next. */
export const nextIn = async (cohort: string, json: WantNext = {}): Promise<Next["kept"]> =>
  (await read(mine.next.$post({ ...of(cohort), json }))).kept;

/** What was kept for me is for others again. */
export const giveBackIn = (cohort: string) => read(mine.kept.$delete(of(cohort)));
