import { checkRows } from './check-rows.ts'
import { commentRows } from './comment-rows.ts'
import { groupRows } from './group-rows.ts'
import { peopleRows } from './people-rows.ts'
import { pullRequestRows } from './pull-request-rows.ts'
import { pushRows } from './push-rows.ts'
import { repositoryRows } from './repository-rows.ts'
import { reviewRows } from './review-rows.ts'
import type { EventRow } from './row.ts'
import { workflowRows } from './workflow-rows.ts'

/**
 * Every event that can change a verdict or what is shown of it. What is not here changes nothing: `unrelated.ts` says of
 * each event of GitHub's why, and a test holds the two against GitHub's own list.
 */
export const eventTable: readonly EventRow[] = [
  ...pullRequestRows,
  ...reviewRows,
  ...pushRows,
  ...commentRows,
  ...checkRows,
  ...groupRows,
  ...peopleRows,
  ...repositoryRows,
  ...workflowRows,
]

const byName: ReadonlyMap<string, EventRow> = new Map(eventTable.map((row) => [rowName(row), row]))

/** The row of an event; null where it changes nothing. */
export function rowFor(event: string, action: string | null): EventRow | null {
  return byName.get(rowName({ event, action })) ?? null
}

/** `pull_request.opened`, or `push` for an event without actions. */
export function rowName({ event, action }: Pick<EventRow, 'event' | 'action'>): string {
  return action === null ? event : `${event}.${action}`
}
