import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { createMemo } from "solid-js";

/** The white around a code that a camera needs to find it, in its squares. */
const QUIET = 3;

/** An address as a code for cameras: dark on white also at night, because many cameras read no other. */
export function Qr(props: { text: string; label: string }) {
  const code = createMemo(() => generate(props.text, { minCorrectionLevel: correction.M }));
  const box = () => `${-QUIET} ${-QUIET} ${code().size + 2 * QUIET} ${code().size + 2 * QUIET}`;
  return (
    <svg class="qr" role="img" aria-label={props.label} viewBox={box()} shape-rendering="crispEdges">
      <path d={toSvgPath(code())} />
    </svg>
  );
}
