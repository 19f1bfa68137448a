import type { Gate } from '../policy/types.ts'
import type { Dossier } from './dossier.ts'
import { plainFinding } from './finding.ts'
import type { ModelEvidence } from './model-evidence.ts'
import { fromRoot } from '../policy/model-path.ts'
import { folderOf, nameOf } from './repository-path.ts'
import type { Finding } from './verdict.ts'

/**
 * A blessing directory of TFX holds BLESSED or NOT_BLESSED. Where both lie side by side, the blessing contradicts
 * itself and fails, also where the policy names only the one that pleases.
 */
export function blessingFindings(gate: Gate, evidence: ModelEvidence, dossier: Dossier): readonly Finding[] {
  const present = new Set([
    ...dossier.candidate.filter(({ content }) => content.kind !== 'absent').map(({ path }) => path),
    ...dossier.changes.filter(({ change }) => change !== 'removed').map(({ path }) => path),
  ])
  const blessed = evidence.candidate.metrics.filter(
    (file) => nameOf(file.path) === 'BLESSED' && present.has(fromRoot(folderOf(file.path), 'NOT_BLESSED')),
  )
  return blessed.map(({ path, digest }) =>
    plainFinding({
      rule: `${gate.name}/evidence/${path}`,
      kind: 'evidence',
      model: evidence.model.id,
      outcome: 'fail',
      reason: { code: 'values-conflict', values: ['BLESSED', 'NOT_BLESSED'] },
      evidence: [{ path, side: 'candidate', at: null, digest, strength: null }],
    }),
  )
}
