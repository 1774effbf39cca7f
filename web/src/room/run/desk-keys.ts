import { mayBecome, type Shown } from "#backchannel/model";
import { announce } from "../../shell/announcer.tsx";
import { useKey } from "../../shell/keys.ts";
import { useLiveWords } from "../../words/live.ts";
import type { Ask } from "./asking.tsx";
import type { Run } from "./create-run.ts";

const items = (page: Document) => [...page.querySelectorAll<HTMLElement>("[data-item]")];

/** After what had the focus has gone elsewhere, the focus is on what stands in its place. */
export function keepPlace(): void {
  const page = document;
  const at = items(page).findIndex((item) => item.contains(page.activeElement));
  if (at === -1) return;
  // A menu gives the focus back a moment after it closes, and the row is gone only when the list is drawn again.
  setTimeout(() => {
    const active = page.activeElement;
    if (active && active !== page.body) return;
    const now = items(page);
    now[Math.min(at, now.length - 1)]?.focus();
  }, 120);
}

/** One key for each thing one does under pressure, to the question that has the focus. */
export function useDeskKeys(run: Run, ask: Ask): void {
  const words = useLiveWords();
  const chosen = (): Shown | undefined => {
    const item = document.activeElement?.closest<HTMLElement>("[data-question]");
    const id = item?.dataset.question;
    const room = run.room();
    if (!id || !room) return undefined;
    const held = run.desk()?.held ?? [];
    return [...room.questions, ...held].find((one) => one.id === id);
  };
  const key = (
    letter: string,
    name: keyof ReturnType<typeof words>["run"]["keys"],
    press: (one: Shown) => void,
    may: (one: Shown) => boolean = () => true,
  ) =>
    useKey(
      letter,
      () => words().run.keys[name],
      () => {
        const one = chosen();
        if (!one) return announce(words().run.desk.choose);
        if (!may(one)) return;
        keepPlace();
        press(one);
      },
    );
  const { acts } = run;
  const shown = ({ state }: Shown) => state !== "asked";
  const open = ({ state }: Shown) => state === "shown" || state === "next";
  key(
    "i",
    "letIn",
    (one) => void acts.turn(one, "shown"),
    ({ state }) => state === "asked",
  );
  key("s", "stage", (one) => void acts.stage(one), open);
  key(
    "o",
    "unstage",
    () => void acts.stage(undefined),
    ({ id }) => run.room()?.session.stage === id,
  );
  key(
    "n",
    "next",
    (one) => void acts.turn(one, "next"),
    (one) => mayBecome(one, "next"),
  );
  key(
    "a",
    "answered",
    (one) => void acts.end(one, "answered"),
    (one) => mayBecome(one, "answered"),
  );
  key(
    "l",
    "later",
    (one) => void acts.end(one, "later"),
    (one) => mayBecome(one, "later"),
  );
  key(
    "d",
    "decline",
    (one) => void acts.end(one, "declined"),
    (one) => mayBecome(one, "declined"),
  );
  key("h", "hide", (one) => void acts.hide(one));
  key(
    "m",
    "merge",
    (one) => ask("merge", one),
    (one) => mayBecome(one, "merged"),
  );
  key("w", "write", (one) => ask("write", one), shown);
  key("b", "askBack", (one) => ask("ask", one));
  useKey("u", () => words().run.keys.undo, acts.undo);
}
