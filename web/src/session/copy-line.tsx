import { Button } from "../ui/button.tsx";
import { say } from "../ui/toast.tsx";
import { useLiveWords } from "../words/live.ts";
import "../ui/field.css";

/** An address to hand on: to read, to select, or to copy with one press. */
export function CopyLine(props: { label: string; address: string; about?: string }) {
  const words = useLiveWords();
  const copy = async () => {
    await navigator.clipboard.writeText(props.address);
    say(words().session.door.copied);
  };
  return (
    <div class="copy-line">
      <input
        class="control"
        readonly
        aria-label={props.label}
        value={props.address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button aria-label={props.about} onClick={() => void copy()}>
        {words().session.door.copy}
      </Button>
    </div>
  );
}
