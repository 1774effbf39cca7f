import { A } from "@solidjs/router";
import { createEffect, type JSX, onMount, Show } from "solid-js";
import { announce } from "./announcer.tsx";
import "./screen.css";

let first = true;

/**
 * One screen: its heading, its text, and what stands in the margin (below the text on narrow windows). Gives the window
 * its title; after a navigation the focus goes to the heading, unless the screen has put it elsewhere.
 */
export function Screen(props: {
  /** For the window, and the heading unless `heading` is given. */
  title: string;
  heading?: JSX.Element;
  /** Where this belongs: one step up. */
  up?: { href: string; label: string };
  /** At the other end of the heading's line: head counts, a time, an action. */
  aside?: JSX.Element;
  /** One line under the heading. */
  lead?: JSX.Element;
  margin?: JSX.Element;
  /** `wide` takes the margin's place too, `narrow` is a letter-sized page (sign in, settings). */
  width?: "wide" | "narrow";
  children: JSX.Element;
}) {
  let main: HTMLElement | undefined;
  let heading: HTMLHeadingElement | undefined;
  createEffect(() => {
    document.title = `${props.title} · Outloud`;
  });
  onMount(() => {
    if (first) {
      first = false;
      return;
    }
    queueMicrotask(() => {
      if (main?.contains(document.activeElement)) announce(props.title);
      else heading?.focus({ preventScroll: true });
    });
  });
  return (
    <div class="screen" data-width={props.width} data-margin={props.margin ? "" : undefined}>
      <main id="main" tabindex="-1" ref={main}>
        <header class="screen-head">
          <Show when={props.up}>
            {(up) => (
              <A class="screen-up" href={up().href}>
                {up().label}
              </A>
            )}
          </Show>
          <div class="between">
            <h1 tabindex="-1" ref={heading}>
              {props.heading ?? props.title}
            </h1>
            <Show when={props.aside}>
              <div class="screen-aside">{props.aside}</div>
            </Show>
          </div>
          <Show when={props.lead}>
            <div class="screen-lead">{props.lead}</div>
          </Show>
        </header>
        {props.children}
      </main>
      <Show when={props.margin}>
        <aside class="screen-margin">{props.margin}</aside>
      </Show>
    </div>
  );
}
