import type { CheckRecord } from './store.ts'

/** How the digest of what was last written begins where that left the check in progress. */
export const RUNNING = 'in_progress '

/**
 * Whether our run is in progress for certain: we left it so, and nobody has begun to write since. A reading does not
 * tell as much: it may be older than what another wrote, and a completed run that is told to be in progress stays green.
 */
export function isRunning({ node, postedDigest }: CheckRecord): boolean {
  return node !== null && postedDigest?.startsWith(RUNNING) === true
}
