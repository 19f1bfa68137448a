import type { Direction } from '../../evidence/types.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import type { KnownMetric } from './known.ts'
import type { Located } from './located.ts'

/** Which way is better, when all who say something about it agree. */
export type Agreed =
  | { readonly kind: 'agreed'; readonly direction: Direction }
  | { readonly kind: 'open'; readonly ruling: Ruling }

/** Who may know the direction of a metric. */
export type Witnesses = {
  readonly rule: Direction | null
  readonly candidate: Located | null
  readonly baseline: Located | null
  /** What is generally known of the metric, and of the mapping its slices stand in. */
  readonly known: readonly (KnownMetric | null)[]
}

/**
 * The direction of a metric. The rule, the evidence on both sides and general knowledge must not contradict each
 * other: whoever is wrong, a comparison would be a guess. The baseline is heard so that a change can't silence it.
 */
export function agreedDirection(witnesses: Witnesses): Agreed {
  const statements = [...statementsOf(witnesses)]
  const [first] = statements
  if (first === undefined) return { kind: 'open', ruling: indeterminate({ code: 'direction-unknown' }) }
  if (statements.every((statement) => statement.direction === first.direction)) {
    return { kind: 'agreed', direction: first.direction }
  }
  const sources = [...new Set(statements.map(({ source, direction }) => `${source}: ${direction}`))]
  return { kind: 'open', ruling: indeterminate({ code: 'direction-conflict', sources }) }
}

type Statement = { readonly source: string; readonly direction: Direction }

function* statementsOf(witnesses: Witnesses): Generator<Statement> {
  if (witnesses.rule !== null) yield { source: 'policy', direction: witnesses.rule }
  for (const side of ['candidate', 'baseline'] as const) {
    const located = witnesses[side]
    const direction = located?.measurement.direction ?? null
    if (located !== null && direction !== null) yield { source: `${side} ${located.file.path}`, direction }
  }
  for (const metric of witnesses.known) {
    if (metric !== null && metric.direction !== null) {
      yield { source: `standard metric ${metric.name}`, direction: metric.direction }
    }
  }
}
