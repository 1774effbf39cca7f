import { Skeleton } from "../ui/skeleton.tsx";
import "./screen.css";
import "./shell.css";

/** The shape of a screen whose words are on their way. */
export function ScreenToCome() {
  return (
    <div class="screen">
      <div class="to-come">
        <Skeleton as="entry" count={2} />
      </div>
    </div>
  );
}

/** The shape of all there is, before it is known who is there: on a slow network it stands at once, and nothing moves when they are. */
export function ShellToCome() {
  return (
    <div class="shell shell-to-come">
      <div class="rail" aria-hidden="true">
        <span class="wordmark">
          outloud<i>.</i>
        </span>
      </div>
      <div class="shell-page">
        <ScreenToCome />
      </div>
      <div class="bar" aria-hidden="true" />
    </div>
  );
}
