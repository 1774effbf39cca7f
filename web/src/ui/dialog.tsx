import { type JSX, Show, Suspense } from "solid-js";
import { later } from "./later.ts";
import "./dialog.css";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: JSX.Element;
  children: JSX.Element;
  /** The buttons at its foot. */
  actions?: JSX.Element;
}

// Kobalte's focus trap and layers come with the first dialog, not with the first page.
const DialogBody = later(async () => (await import("./dialog-body.tsx")).DialogBody);

/** One question over the page. Escape, the veil and × close it, and the focus returns to where it was. */
export function Dialog(props: DialogProps) {
  return (
    <Show when={props.open}>
      <Suspense>
        <DialogBody {...props} />
      </Suspense>
    </Show>
  );
}
