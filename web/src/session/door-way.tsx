import { type Session, shownCode } from "#backchannel/model";
import { AskFirstButton } from "../ui/ask-first.tsx";
import { say } from "../ui/toast.tsx";
import { useLiveWords } from "../words/live.ts";
import { CopyLine } from "./copy-line.tsx";
import { Qr } from "./qr.tsx";
import { renewCode } from "./server.ts";
import { useSessionChanged } from "./session-queries.ts";
import { wayIn } from "./way-in.ts";
import "./looks.ts";

/** How people come in: the code to read out, the picture to show, the link to send; and a new code when it got astray. */
export function DoorWay(props: { session: Session; compact?: boolean }) {
  const words = useLiveWords();
  const text = () => words().session.door;
  const changed = useSessionChanged();
  const rotate = async () => {
    changed(await renewCode(props.session.id));
    say(text().rotated);
  };
  return (
    <section class="door-way" aria-label={text().title} data-compact={props.compact ? "" : undefined}>
      <Qr text={wayIn(props.session)} label={text().qr(shownCode(props.session.code))} />
      <div class="stack">
        <p class="door-code">
          <span class="aloud">{text().code} </span>
          {shownCode(props.session.code)}
        </p>
        <p class="meta">{text().how(location.host)}</p>
        <CopyLine
          label={text().link}
          address={wayIn(props.session)}
          about={`${text().copy}: ${text().link}`}
        />
        <div class="row">
          <AskFirstButton
            label={text().rotate}
            question={text().rotateQuestion}
            why={text().rotateWhy}
            no={text().keep}
            onYes={rotate}
          />
        </div>
      </div>
    </section>
  );
}
