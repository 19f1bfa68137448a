import { needsOf } from '../policy/needs.ts'
import type { Needs } from '../policy/needs.ts'
import type { Gate, Model, Policy } from '../policy/types.ts'
import { controlReads } from './controls/reads.ts'

/** Everything that judging these models by this gate reads: what the policy declares, and what controls look at besides. */
export function neededFor(
  gate: Gate,
  models: readonly { readonly model: Model }[],
  edited: Pick<Policy, 'roles'> | null = null,
): Needs {
  const further = controlReads(
    gate,
    models.map(({ model }) => model),
  )
  return needsOf({ gate, models, edited, further })
}
