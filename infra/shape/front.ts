/** What stands in front of site and API, wherever that is: CloudFront, or `infra/local/front.ts`. */

/** What every page and answer carries, whoever made it; `sockets` is where live messages come from, as `wss://…`. */
export const safetyHeaders = (sockets: string) => ({
  "content-security-policy": [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    // Some browsers do not count a socket of the same host as 'self'.
    `connect-src 'self' ${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
});

/**
 * What the front tells the API: the word that only the two of them know, and who asks. The API answers nobody who comes around
 * the front, and whoever sends these headers themselves has them written over.
 */
export const TOLD = { word: "outloud-front", viewer: "outloud-viewer" } as const;
