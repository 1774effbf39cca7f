import { Skeleton } from "../ui/skeleton.tsx";
import "./screen.css";
import "./shell.css";

/** The shape of a screen before it is known who is there: on a slow network it stands at once, and nothing moves when they are. */
export function ShellToCome() {
  return (
    <div class="shell shell-to-come">
      <div class="rail" aria-hidden="true">
        <span class="wordmark">
          outloud<i>.</i>
        </span>
      </div>
      <div class="shell-page">
        <div class="screen">
          <div class="to-come">
            <Skeleton as="ribbon" />
          </div>
        </div>
      </div>
      <div class="bar" aria-hidden="true" />
    </div>
  );
}
