import { createSignal } from "solid-js";
import { changeSession } from "../../session/server.ts";
import { useSessionChanged } from "../../session/session-queries.ts";
import { Switch } from "../../ui/choice.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";

/** Whether what people say waits for review, switched in one press. */
export function HoldSwitch(props: { run: Run; hint?: boolean }) {
  const words = useLiveWords();
  const text = () => words().run.desk;
  const changed = useSessionChanged();
  /** As it was pressed, until the room is as new as the answer to it. */
  const [wanted, setWanted] = createSignal<{ hold: boolean; until: number }>();
  const now = () => {
    const session = props.run.room()?.session;
    const one = wanted();
    return one && (session?.revision ?? 0) < one.until ? one.hold : (session?.settings.hold ?? false);
  };
  const flip = async (hold: boolean) => {
    const mine = setWanted({ hold, until: Number.POSITIVE_INFINITY });
    const answered = (until: number) => setWanted((last) => (last === mine ? { hold, until } : last));
    try {
      const session = await changeSession(props.run.session, { settings: { hold } });
      answered(session.revision);
      changed(session);
      await props.run.live.refresh();
    } catch (error) {
      answered(0);
      props.run.acts.refused(error);
    }
  };
  return (
    <Switch
      label={text().hold}
      {...(props.hint && { hint: text().holdHint })}
      title={text().holdHint}
      checked={now()}
      onChange={(hold) => void flip(hold)}
    />
  );
}
