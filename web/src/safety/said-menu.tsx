import type { Target } from "#safety/model";
import { Menu } from "../ui/menu.tsx";
import { createAboutSomebody } from "./about-somebody.tsx";

/** What else one may do about what somebody else said: report it, keep them and oneself apart. */
export function SaidMenu(props: {
  label: string;
  by: { readonly id: string; readonly name: string };
  target: Target;
  cohort: string | undefined;
}) {
  const about = createAboutSomebody(
    () => props.by,
    () => ({ target: props.target, cohort: props.cohort }),
  );
  return (
    <>
      <Menu label={props.label} items={about.items()} />
      <about.Dialogs />
    </>
  );
}
