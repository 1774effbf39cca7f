import { QueryCache, QueryClient } from "@tanstack/solid-query";
import { ProblemError } from "./problem.ts";

/** A refusal does not become a yes by asking again; only silence and our own failures are worth a second and third try. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500);

/** Where everything that was read is kept. `onSignedOut` hears once when the server no longer knows who we are. */
export const createQueries = (onSignedOut: () => void) =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        retry: worthRetrying,
        // Live hints say when something changed; this is for when they could not be heard.
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
