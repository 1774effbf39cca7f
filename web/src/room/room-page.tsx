import type { ParentProps } from "solid-js";
import { Announcer } from "../shell/announcer.tsx";
import { Toasts } from "../ui/toast.tsx";
import { wear } from "../ui/wear.ts";
import { useAudienceWords } from "../words/audience.ts";
import styles from "./room.css?inline";

wear(styles);

/** What surrounds a room: it needs no account, so the house's places are not here. */
export function RoomPage(props: ParentProps) {
  const words = useAudienceWords();
  return (
    <div class="room">
      <a class="skip" href="#main" rel="external">
        {words().shell.skip}
      </a>
      {props.children}
      <Announcer />
      <Toasts />
    </div>
  );
}
