import * as Kobalte from "@kobalte/core/dialog";
import { Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import { Button } from "./button.tsx";
import { Cross } from "./cross.tsx";
import type { DialogProps } from "./dialog.tsx";

export function DialogBody(props: DialogProps) {
  const words = useWords();
  const cameFrom = document.activeElement;
  const goBack = (event: Event) => {
    event.preventDefault();
    if (cameFrom instanceof HTMLElement) cameFrom.focus();
  };
  return (
    <Kobalte.Root open={props.open} preventScroll={false} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="veil" />
        <div class="dialog-place">
          <Kobalte.Content class="dialog" onCloseAutoFocus={goBack}>
            <Kobalte.Title as="h2">{props.title}</Kobalte.Title>
            <Show when={props.description}>
              <Kobalte.Description class="meta">{props.description}</Kobalte.Description>
            </Show>
            <div class="dialog-text">{props.children}</div>
            <Show when={props.actions}>
              <footer class="row">{props.actions}</footer>
            </Show>
            {/* Last, so that the focus begins in what the dialog is about. */}
            <Button
              class="dialog-close"
              kind="quiet"
              size="small"
              aria-label={words().ui.close}
              onClick={() => props.onClose()}
            >
              <Cross />
            </Button>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
