import { stampOf } from './clock.ts'
import type { RepositoryState } from './state.ts'

const FOURTEEN_DAYS = 14 * 24 * 3_600

/** Ends check runs that were left open for more than 14 days: only GitHub concludes `stale` (approvals.md B168). */
export function staleRuns({ hub, checkRuns }: RepositoryState): void {
  const now = hub.clock.seconds()
  for (const run of checkRuns.values()) {
    const started = Date.parse(String(run.fields['started_at'])) / 1_000
    if (run.fields['status'] === 'completed' || now - started <= FOURTEEN_DAYS) continue
    run.fields = { ...run.fields, status: 'completed', conclusion: 'stale', completed_at: stampOf(now) }
  }
}
