import { Show } from "solid-js";
import { now as present } from "../words/clock.ts";
import { reader, useWords } from "../words/reader.ts";
import { sameClock } from "../words/wall.ts";
import { ago, cityOf, clock, day, full, moment } from "../words/when.ts";

/**
 * An instant, in the reader's zone. `ago`: "3 hours ago" · `moment`: "yesterday 10:40" · `clock`: "10:40" · `day`:
 * "Monday 2 March". With `beside` (the cohort's zone) the other clock is written next to it when the two differ.
 */
export function Time(props: {
  at: string | Date;
  as?: "ago" | "moment" | "clock" | "day";
  beside?: string | undefined;
  now?: Date;
}) {
  const words = useWords();
  const at = () => new Date(props.at);
  const now = () => props.now ?? present();
  const text = () => {
    switch (props.as ?? "ago") {
      case "ago":
        return ago(at(), now());
      case "moment":
        return moment(at(), now());
      case "clock":
        return clock(at());
      case "day":
        return day(at(), now());
    }
  };
  const other = () =>
    props.beside && !sameClock(at(), reader.zone(), props.beside) ? props.beside : undefined;
  return (
    <>
      <time datetime={at().toISOString()} title={full(at())}>
        {text()}
      </time>
      <Show when={other()}>
        {(zone) => (
          <span class="meta">
            {" "}
            {words().ui.yourTime}, {words().ui.inCity(clock(at(), zone()), cityOf(zone()))}
          </span>
        )}
      </Show>
    </>
  );
}
