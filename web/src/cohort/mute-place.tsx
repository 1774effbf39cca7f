import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { api } from "../api/client.ts";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Menu } from "../ui/menu.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { reader, useWords } from "../words/reader.ts";
import { day } from "../words/when.ts";
import { endOfDay, isQuiet } from "./quiet.ts";

const WEEK = 7 * 24 * 3600_000;

/** Makes a place quiet for oneself, for a while or until one says so, and heard again. Nobody else notices. */
export function MutePlace(props: { place: string }) {
  const words = useWords();
  const text = () => words().directory.mute;
  const queries = useQueryClient();
  const me = useMe();
  const [choosing, setChoosing] = createSignal(false);
  const [until, setUntil] = createSignal("");
  const [problem, setProblem] = createSignal<unknown>();
  const mutedUntil = () => me.data?.readings.find(({ place }) => place === props.place)?.mutedUntil;
  const quiet = () => isQuiet(mutedUntil(), now());
  const sentence = (until: string | undefined) =>
    until && until !== "always" ? text().isQuietUntil(day(new Date(until), now())) : text().isQuiet;

  async function mute(until: string | null) {
    const before = mutedUntil();
    setProblem(undefined);
    try {
      await api.me.mutes.$put({ json: { place: props.place, until } });
      for (const key of ["me", "counts"]) void queries.invalidateQueries({ queryKey: [key] });
      void queries.invalidateQueries({ queryKey: ["streams", "home"] });
      say(until ? sentence(until) : text().heard, () => void mute(until ? null : (before ?? "always")));
      setChoosing(false);
    } catch (error) {
      setProblem(error);
    }
  }
  const untilDay = () => {
    const end = endOfDay(until(), reader.zone());
    if (end && end > now()) void mute(end.toISOString());
  };
  return (
    <section class="stack" data-gap="tight" aria-labelledby="quiet">
      <h2 id="quiet">{text().title}</h2>
      <Show
        when={quiet()}
        fallback={
          <div>
            <Menu
              label={text().quiet}
              kind="plain"
              items={[
                {
                  label: text().week,
                  onSelect: () => void mute(new Date(now().getTime() + WEEK).toISOString()),
                },
                { label: text().until, onSelect: () => setChoosing(true) },
                { label: text().always, onSelect: () => void mute("always") },
              ]}
            >
              {text().quiet}
            </Menu>
          </div>
        }
      >
        <p class="meta">{sentence(mutedUntil())}</p>
        <div>
          <Button size="small" onClick={() => void mute(null)}>
            {text().again}
          </Button>
        </div>
      </Show>
      <Show when={problem() && !choosing()}>
        <Problem error={problem()} />
      </Show>
      <Dialog
        open={choosing()}
        onClose={() => setChoosing(false)}
        title={text().until}
        description={text().what}
        actions={
          <Button kind="voice" disabled={!until()} onClick={untilDay}>
            {text().set}
          </Button>
        }
      >
        <Field
          label={text().day}
          type="date"
          min={now().toISOString().slice(0, 10)}
          value={until()}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
        <Show when={problem()}>
          <Problem error={problem()} />
        </Show>
      </Dialog>
    </section>
  );
}
