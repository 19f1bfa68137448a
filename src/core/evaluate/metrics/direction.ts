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
  let agreed: Direction | null = null
  for (const direction of directionsOf(witnesses)) {
    if (direction === null) continue
    if (agreed !== null && agreed !== direction) return conflict(witnesses)
    agreed = direction
  }
  return agreed === null ? UNKNOWN : { kind: 'agreed', direction: agreed }
}

const UNKNOWN: Agreed = { kind: 'open', ruling: indeterminate({ code: 'direction-unknown' }) }

function directionsOf({ rule, candidate, baseline, known }: Witnesses): readonly (Direction | null)[] {
  const [metric = null, mapping = null] = known
  return [
    rule,
    candidate?.measurement.direction ?? null,
    baseline?.measurement.direction ?? null,
    metric?.direction ?? null,
    mapping?.direction ?? null,
  ]
}

/** Everybody who says something, in the order in which they are heard. */
function conflict(witnesses: Witnesses): Agreed {
  const [rule, candidate, baseline] = directionsOf(witnesses)
  const known = witnesses.known.flatMap((metric) =>
    metric === null ? [] : [{ source: `standard metric ${metric.name}`, direction: metric.direction }],
  )
  const statements = [
    { source: 'policy', direction: rule },
    { source: `candidate ${witnesses.candidate?.file.path}`, direction: candidate },
    { source: `baseline ${witnesses.baseline?.file.path}`, direction: baseline },
    ...known,
  ].filter(({ direction }) => direction !== null)
  const sources = [...new Set(statements.map(({ source, direction }) => `${source}: ${direction}`))]
  return { kind: 'open', ruling: indeterminate({ code: 'direction-conflict', sources }) }
}
