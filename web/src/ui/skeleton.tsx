import { Index } from "solid-js";
import { useWords } from "../words/reader.ts";
import "./skeleton.css";

/** The shape of what is coming, in its size, so that nothing moves when it is there. */
export function Skeleton(props: { as?: "lines" | "entry" | "ribbon" | "faces" | "table"; count?: number }) {
  const words = useWords();
  return (
    <div class="skeletons" aria-busy="true" role="status">
      <span class="aloud">{words().ui.loading}</span>
      <Index each={Array.from({ length: props.count ?? 1 })}>
        {() => (
          <div class="skeleton" data-as={props.as ?? "lines"} aria-hidden="true">
            <i />
            <i />
            <i />
            <i />
          </div>
        )}
      </Index>
    </div>
  );
}

/** For the moment before a screen itself is there: quiet, and only after a while. */
export function Waiting() {
  const words = useWords();
  return (
    <p class="waiting-screen" role="status">
      {words().ui.loading}
    </p>
  );
}
