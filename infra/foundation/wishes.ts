/** What one deployment wants of its foundation; `infra/app/stages.ts` says it for each stage. */
export interface Wishes {
  /** The deployment's name, in front of every name here: `outloud-production`. */
  readonly name: string;
  /** What people wrote outlives everything: tables, files and bus cannot be deleted, and are backed up. */
  readonly lasting: boolean;
  /** Where browsers come from, when it is known before anything is deployed; only they may send files to the bucket. */
  readonly site?: string | undefined;
  /** The address alarms are mailed to; without one there are none, for each is paid for and would wake nobody. */
  readonly alarmsTo?: string | undefined;
  /** One page of graphs, at three dollars a month after the first three of an account. */
  readonly dashboard?: boolean | undefined;
  /** The second region that every backup is copied to. */
  readonly copiesIn?: string | undefined;
}
