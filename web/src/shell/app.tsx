import { Router, useLocation, useNavigate } from "@solidjs/router";
import { QueryClientProvider } from "@tanstack/solid-query";
import { type JSX, Suspense } from "solid-js";
import { createQueries } from "../api/queries.ts";
import { Waiting } from "../ui/skeleton.tsx";
import { routes } from "./routes.ts";

/** Everything that lasts as long as the tab: what was read, and where in the history we are. */
export function App() {
  return (
    <Router root={Root} scrollRestoration>
      {routes}
    </Router>
  );
}

function Root(props: { children?: JSX.Element }) {
  const navigate = useNavigate();
  const location = useLocation();
  const queries = createQueries(() => {
    if (location.pathname.startsWith("/sign-in")) return;
    const back = location.pathname + location.search;
    queries.clear();
    navigate(back === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(back)}`, { replace: true });
  });
  return (
    <QueryClientProvider client={queries}>
      <Suspense fallback={<Waiting />}>{props.children}</Suspense>
    </QueryClientProvider>
  );
}
