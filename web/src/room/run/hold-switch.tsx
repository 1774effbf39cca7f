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
  const [wanted, setWanted] = createSignal<boolean>();
  const now = () => wanted() ?? props.run.room()?.session.settings.hold ?? false;
  const flip = async (hold: boolean) => {
    setWanted(hold);
    try {
      changed(await changeSession(props.run.session, { settings: { hold } }));
      await props.run.live.refresh();
    } catch (error) {
      props.run.acts.refused(error);
    } finally {
      setWanted(undefined);
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
