import * as Kobalte from "@kobalte/core/dropdown-menu";
import { For } from "solid-js";
import type { Item } from "./menu.tsx";

/** The list itself, beside its button; closes by a choice, Escape, Tab or a press elsewhere. */
export function MenuBody(props: {
  label: string;
  items: readonly Item[];
  anchor: HTMLElement | undefined;
  onClose: (back: boolean) => void;
}) {
  let back = true;
  return (
    <Kobalte.Root
      open
      modal={false}
      gutter={4}
      placement="bottom-end"
      getAnchorRect={() => props.anchor?.getBoundingClientRect()}
      onOpenChange={(open) => !open && props.onClose(back)}
    >
      <Kobalte.Portal>
        <Kobalte.Content
          class="menu"
          aria-label={props.label}
          aria-labelledby={undefined}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            const target = event.detail.originalEvent.target;
            // A press on the button closes the menu by itself; closing it here too would open it again.
            if (target instanceof Node && props.anchor?.contains(target)) event.preventDefault();
            else back = false;
          }}
        >
          <For each={props.items}>
            {(item) => (
              <Kobalte.Item
                class="menu-item"
                disabled={item.disabled ?? false}
                onSelect={() => item.onSelect()}
              >
                {item.label}
              </Kobalte.Item>
            )}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
