/** What the receipt puts up with. Times are milliseconds. */
export type ReceiptLimits = {
  /** Longest body: GitHub sends none that is longer (platform.md 4). */
  readonly bodyBytes: number
  /** Bodies held at once, over all requests. */
  readonly heldBytes: number
  readonly connections: number
  readonly headersMs: number
  /** A whole request; GitHub itself gives up after 10 seconds. */
  readonly requestMs: number
  /** Longer than proxies keep a silent connection, so that they close it and not we. */
  readonly keepAliveMs: number
  /** How often slow requests are looked for. */
  readonly checkMs: number
}

export const RECEIPT_LIMITS: ReceiptLimits = {
  bodyBytes: 25 * 1024 * 1024,
  heldBytes: 128 * 1024 * 1024,
  connections: 512,
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 65_000,
  checkMs: 1000,
}
