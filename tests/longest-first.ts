import { BaseSequencer, type TestSpecification } from "vitest/node";

const LONGEST = "tests/e2e/month.test.ts";

/** What takes longest begins first, so that nobody waits for it alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith(LONGEST));
    return (await super.sort(files)).toSorted((one, other) => isLongest(other) - isLongest(one));
  }
}
