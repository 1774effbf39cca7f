import { For, Show } from "solid-js";
import type { Member } from "#cohort/model";
import { useMe } from "../people/me.ts";
import { LocalTime } from "../people/person-card.tsx";
import { Byline } from "../ui/avatar.tsx";
import { useCircleWords } from "../words/circle.ts";
import { now } from "../words/clock.ts";
import { clock } from "../words/when.ts";

/** The people of my circle and what their clocks show; `whole` says where, and where they come from. */
export function CirclePeople(props: { members: readonly Member[]; whole?: boolean }) {
  const words = useCircleWords();
  const me = useMe();
  const isMe = ({ id }: Member) => id === me.data?.person.id;
  return (
    <ul class="circle-people">
      <For each={props.members}>
        {(member) => (
          <li>
            <Byline person={member} size="small" href={`/people/${member.id}`}>
              <Show when={isMe(member)}>
                <span class="listen">{words().directory.you}</span>
                {props.whole && member.organisation ? " · " : ""}
              </Show>
              <Show when={props.whole} fallback={!isMe(member) && clock(now(), member.zone)}>
                <span dir="auto">{member.organisation}</span>
              </Show>
            </Byline>
            <Show when={props.whole}>
              <LocalTime zone={member.zone} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
