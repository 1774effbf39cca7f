import { createSignal, type JSX, Show, Suspense } from "solid-js";
import { Button, type ButtonKind } from "./button.tsx";
import { later } from "./later.ts";
import "./menu.css";

export interface Item {
  readonly label: string;
  readonly onSelect: () => void;
  readonly disabled?: boolean;
}

const MenuBody = later(async () => (await import("./menu-body.tsx")).MenuBody);

/** What else one may do with a thing, behind one button; the button says what it is about in `label`. */
export function Menu(props: {
  label: string;
  items: readonly Item[];
  kind?: ButtonKind;
  children?: JSX.Element;
}) {
  const [open, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        kind={props.kind ?? "quiet"}
        size="small"
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-label={props.children ? undefined : props.label}
        title={props.label}
        onPointerEnter={() => void MenuBody.preload()}
        onFocus={() => void MenuBody.preload()}
        onClick={() => setOpen(!open())}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {props.children ?? (
          <svg class="menu-dots" viewBox="0 0 16 4" aria-hidden="true">
            <circle cx="2" cy="2" r="1.6" />
            <circle cx="8" cy="2" r="1.6" />
            <circle cx="14" cy="2" r="1.6" />
          </svg>
        )}
      </Button>
      <Show when={open()}>
        <Suspense>
          <MenuBody label={props.label} items={props.items} anchor={button} onClose={close} />
        </Suspense>
      </Show>
    </>
  );
}
