import type { CircleReason } from "#cohort/model";
import { useCircleWords } from "../words/circle.ts";
import { languageName } from "../words/language-name.ts";

/** Why some people sit together, in one sentence in the reader's language. */
export function Reason(props: { reason: CircleReason }) {
  const words = useCircleWords();
  return <>{words().circle.reason(props.reason, props.reason.languages.map(languageName))}</>;
}
