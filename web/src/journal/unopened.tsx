import type { Entry } from "#journal/model";
import { ButtonLink } from "../ui/button.tsx";
import { useWords } from "../words/reader.ts";
import "./unopened.css";

/** Whether an entry is here without its words, because its prompt asks its reader to write first. */
export const isUnopened = ({ sealedUntil, text }: Pick<Entry, "sealedUntil" | "text">): boolean =>
  sealedUntil !== undefined && text === "";

/** In place of words that open to who has written: how, and the way to the box. */
export function Unopened(props: { entry: Pick<Entry, "cohort" | "beat"> }) {
  const words = useWords();
  return (
    <p class="unopened">
      <span>{words().journal.unopened}</span>
      <ButtonLink size="small" href={`/cohorts/${props.entry.cohort}?answers=${props.entry.beat}`}>
        {words().journal.writeYours}
      </ButtonLink>
    </p>
  );
}
