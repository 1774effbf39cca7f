import type { Page, WebSocketRoute } from "playwright-core";

/**
 * A tunnel that a phone goes into: nothing it sends arrives, and its socket is gone. (Chromium's own offline mode lets its
 * network service die on the way out, when a socket was open, and every cookie with it.)
 */
export async function tunnelFor(page: Page) {
  const context = page.context();
  const sockets = new Set<WebSocketRoute>();
  let inside = false;
  await context.routeWebSocket(/\/mqtt$/, (socket) => {
    if (inside) return void socket.close();
    socket.connectToServer();
    sockets.add(socket);
  });
  await context.route("**/api/**", (route) =>
    inside ? route.abort("internetdisconnected") : route.continue(),
  );
  // The socket it has was opened before anybody could be in its way.
  await page.reload();
  return {
    async enter() {
      inside = true;
      for (const socket of sockets) await socket.close().catch(() => undefined); // it may have ended by itself
      sockets.clear();
    },
    leave() {
      inside = false;
    },
  };
}
