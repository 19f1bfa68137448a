import type { Occasion, Told } from './told.ts'

/** What a rule of the gate looks at. An event that can change it says so in its row. */
export type Concern =
  /** Reviews, their states, and what people were asked again. */
  | 'approvals'
  /** Who wrote, pushed, opened or produced the change. */
  | 'authors'
  /** Files of the head, or of the baseline, and the tasks in the description. */
  | 'evidence'
  /** The policy file at the base branch. */
  | 'policy'
  /** Who holds a role. */
  | 'membership'
  /** Which gate guards the change, and whether it is armed; draft, open, base branch. */
  | 'gate'
  /** Our check run or comment, as the forge shows it. */
  | 'check'

/** One line of the table: an event that can change a verdict. */
export type EventRow = {
  readonly event: string
  /** Null for events that have none. */
  readonly action: string | null
  readonly alters: readonly Concern[]
  /** Whether it can take a green away: then it goes first, and the check is set to in progress before judging. */
  readonly revokes: 'always' | 'sometimes' | 'never'
  /** What it tells. Throws `Malformed`. */
  read(occasion: Occasion): Told
}

export type RowFacts = Omit<EventRow, 'event' | 'action'>

/** The rows of one event, by action. */
export function rowsOf(event: string, rows: Readonly<Record<string, RowFacts>>): readonly EventRow[] {
  return Object.entries(rows).map(([action, facts]) => ({ event, action, ...facts }))
}
