import { createSignal, Show } from "solid-js";
import type { MySeat, Naming } from "#backchannel/model";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { madeUpAlias } from "./alias.ts";
import { useHere } from "./here.ts";
import { appear } from "./server.ts";

/** Changes how one appears in this room, for what one says from now on. */
export function SeatForm(props: { seat: MySeat; onClose: () => void }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.seat;
  const [as, setAs] = createSignal<Naming>(props.seat.as);
  const [alias, setAlias] = createSignal(
    props.seat.as === "name" ? madeUpAlias(words().room.alias) : props.seat.name,
  );
  const { busy, problem, attempt } = createAttempt();
  const options = () => [
    ...(props.seat.named ? [{ value: "name" as const, label: text().name, hint: text().nameHint }] : []),
    { value: "alias" as const, label: text().alias },
    { value: "unnamed" as const, label: text().unnamed, hint: text().unnamedHint },
  ];
  const save = async (event: Event) => {
    event.preventDefault();
    await attempt(async () => {
      here.live.own.seat(
        await appear(here.session, {
          as: as(),
          ...(as() === "alias" && alias().trim() && { alias: alias().trim() }),
        }),
      );
      props.onClose();
    });
  };
  return (
    <form
      class="stack room-seat"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === "Escape" && props.onClose()}
    >
      <Choice label={text().title} options={options()} value={as()} onChange={setAs} />
      <Show when={as() === "alias"}>
        <Field
          label={words().room.door.alias}
          maxlength={40}
          value={alias()}
          onInput={(event) => setAlias(event.currentTarget.value)}
        />
      </Show>
      <p class="meta">{text().from}</p>
      <Show when={problem()}>
        <Problem error={problem()} title={words().room.refused} />
      </Show>
      <div class="row">
        <Button type="submit" kind="voice" busy={busy()}>
          {text().save}
        </Button>
        <Button kind="quiet" onClick={() => props.onClose()}>
          {text().cancel}
        </Button>
      </div>
    </form>
  );
}
