import { A } from "@solidjs/router";
import { type JSX, splitProps } from "solid-js";
import "./button.css";

/** `voice` is the one thing to do here; `plain` what else one may do; `quiet` has no edge; `link` reads as text. */
export type ButtonKind = "voice" | "plain" | "quiet" | "link";

type ButtonProps = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "onClick"> & {
  kind?: ButtonKind;
  size?: "small";
  /** At work: keeps its place and the focus, and takes no second press. */
  busy?: boolean;
  onClick?: (event: MouseEvent) => void;
};

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ["kind", "size", "busy", "onClick", "class"]);
  const press = (event: MouseEvent) => {
    if (own.busy) return event.preventDefault();
    own.onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={`button ${own.class ?? ""}`}
      data-kind={own.kind ?? "plain"}
      data-size={own.size}
      aria-busy={own.busy || undefined}
      aria-disabled={own.busy || undefined}
      onClick={press}
    />
  );
}

/** A place to go that looks like a button. */
export function ButtonLink(
  props: JSX.AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; kind?: ButtonKind; size?: "small" },
) {
  const [own, rest] = splitProps(props, ["kind", "size", "class", "state", "href"]);
  return (
    <A
      {...rest}
      href={own.href}
      class={`button ${own.class ?? ""}`}
      data-kind={own.kind ?? "plain"}
      data-size={own.size}
    />
  );
}
