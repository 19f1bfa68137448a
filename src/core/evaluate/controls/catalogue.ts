import type { KnownGovernance } from '../../policy/types.ts'
import { doc01 } from './doc-01-card-present.ts'
import { doc02 } from './doc-02-filled-in.ts'
import { doc03 } from './doc-03-intended-use.ts'
import { doc04 } from './doc-04-out-of-scope.ts'
import { doc05 } from './doc-05-limitations.ts'
import { doc06 } from './doc-06-licence.ts'
import { doc10 } from './doc-10-card-moves.ts'
import { doc11 } from './doc-11-contact.ts'
import { fair02 } from './fair-02-disparity-limits.ts'
import { inv01 } from './inv-01-inventory.ts'
import { lin02 } from './lin-02-artifact-digest.ts'
import { mon01 } from './mon-01-monitoring-plan.ts'
import { packs } from './packs.ts'
import { perf01 } from './perf-01-fixed-before.ts'
import { perf02 } from './perf-02-thresholds.ts'
import { perf03 } from './perf-03-no-regression.ts'
import { perf04 } from './perf-04-card-numbers.ts'
import { perf06 } from './perf-06-metric-rationale.ts'
import type { Control } from './types.ts'

/** Every control of this release, in the order reports list them. */
export const controls: readonly Control[] = [
  doc01,
  doc02,
  doc03,
  doc04,
  doc05,
  doc06,
  doc10,
  doc11,
  fair02,
  inv01,
  lin02,
  mon01,
  perf01,
  perf02,
  perf03,
  perf04,
  perf06,
]

/** The control of an id; undefined when there is none. Case counts. */
export function controlOf(id: string): Control | undefined {
  return controls.find((control) => control.id === id)
}

/** The names a policy may use under `controls:`. */
export const knownGovernance: KnownGovernance = {
  packs: packs.map(({ id }) => id),
  controls: controls.map(({ id }) => id),
}
