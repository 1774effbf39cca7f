import { createSignal, Match, Show, Switch } from "solid-js";
import type { Appear, Door } from "#backchannel/model";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { wear } from "../ui/wear.ts";
import { useAudienceWords } from "../words/audience.ts";
import { madeUpAlias } from "./alias.ts";
import styles from "./doors.css?inline";

wear(styles);

/** How somebody comes in: one tap under a name made up for them, or under their own, or under none. */
export function ComeInAs(props: { door: Door; busy: boolean; onEnter: (how: Appear) => void }) {
  const words = useAudienceWords();
  const text = () => words().room.door;
  const [alias, setAlias] = createSignal(madeUpAlias(words().room.alias));
  const [naming, setNaming] = createSignal(false);
  const given = () => {
    const role = props.door.role;
    return role && { moderator: text().moderate, speaker: text().speak, stage: text().stage }[role];
  };
  const asAlias = (): Appear => ({ as: "alias", alias: alias().trim() });
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (alias().trim()) props.onEnter(asAlias());
  };
  return (
    <Switch>
      <Match when={given()}>
        {(label) => (
          <div class="room-ways">
            <Button
              kind="voice"
              busy={props.busy}
              onClick={() => props.onEnter(props.door.named ? { as: "name" } : asAlias())}
            >
              {label()}
            </Button>
          </div>
        )}
      </Match>
      <Match when={props.door.state === "closed"}>
        <div class="room-ways">
          <Button kind="voice" busy={props.busy} onClick={() => props.onEnter(asAlias())}>
            {text().look}
          </Button>
        </div>
      </Match>
      <Match when={true}>
        <form class="room-ways" onSubmit={onSubmit}>
          <Show when={props.door.named}>
            <Button kind="voice" busy={props.busy} onClick={() => props.onEnter({ as: "name" })}>
              {text().asMe}
            </Button>
          </Show>
          <Show when={naming()}>
            <Field
              label={text().alias}
              hint={text().aliasHint}
              value={alias()}
              maxlength={40}
              autocomplete="nickname"
              ref={(field) => setTimeout(() => field.select())}
              onInput={(event) => setAlias(event.currentTarget.value)}
            />
          </Show>
          <Button
            type="submit"
            kind={props.door.named ? "plain" : "voice"}
            busy={props.busy}
            disabled={!alias().trim()}
          >
            {text().asAlias(alias().trim())}
          </Button>
          <Show when={!naming()}>
            <div class="row room-alias">
              <Button kind="quiet" onClick={() => setAlias(madeUpAlias(words().room.alias))}>
                {text().other}
              </Button>
              <Button kind="quiet" onClick={() => setNaming(true)}>
                {text().ownName}
              </Button>
            </div>
          </Show>
          <Button busy={props.busy} onClick={() => props.onEnter({ as: "unnamed" })}>
            {text().unnamed}
          </Button>
        </form>
      </Match>
    </Switch>
  );
}
