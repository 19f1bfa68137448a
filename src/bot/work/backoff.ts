const FIRST_MS = 1000
const LONGEST_MS = 300_000

/** How long to wait after so many failures: twice as long each time, up to five minutes, and up to half of it less. */
export function backoffMs(attempts: number, random: () => number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 20))
  return Math.round(whole * (1 - random() / 2))
}
