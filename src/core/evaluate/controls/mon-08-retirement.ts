import { lineIndex, positionAt } from '../../base/source.ts'
import { child, descend } from '../../document/tree.ts'
import { parseYaml } from '../../document/yaml.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const mon08: Control = {
  id: 'MON-08',
  title: 'Retirement plan and what remains downstream',
  question:
    'How is the model taken out of use, what remains of it elsewhere, and does its entry stay in the inventory?',
  why: 'Models are switched off and their scores live on in tables that others read. A deleted entry hides that it ever decided.',
  remedy:
    'Answer `plan` and `residue` under `retirement:` in the governance record. Keep the entry of a retired model in the policy.',
  severity: severityByTier('– i w'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('RMF GOVERN 1.7', 'RMF MANAGE 2.4', 'OSFI 3.6‡'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'retirement')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { plan, residue } = block
  const missing = unansweredOf([
    { key: 'plan', value: plan },
    { key: 'residue', value: residue },
  ])
  if (plan === null || residue === null || missing.length > 0) {
    return unansweredResult(record, 'retirement', missing, block.at)
  }
  const citations = [plan, residue].map(({ at }) => citeRecord(record, 'retirement', at, 'E1'))
  const dropped = droppedEntry(facts)
  if (dropped !== null) {
    return mendedBy(
      detail`Keep the entry of the model in the policy`,
      notShown(detail`The policy as proposed drops the entry of ${named(facts.evidence.model.id)}`, [
        dropped,
        citeRecord(record, 'retirement', plan.at),
      ]),
    )
  }
  return shown('E1', detail`The end of the model and what remains of it are written down`, citations)
}

/** Where the proposed policy no longer lists the model; null when it does, or can't be read, which is a finding of its own. */
function droppedEntry({ dossier, evidence }: ControlFactsheet): Citation | null {
  const { proposedPolicy: proposed } = dossier
  if (proposed?.content.kind !== 'text') return null
  const { text, digest } = proposed.content
  const parsed = parseYaml({ path: proposed.path, text, digest })
  if (!parsed.ok || descend(parsed.value, 'models', evidence.model.id) !== undefined) return null
  const models = child(parsed.value, 'models')
  const at = models === undefined ? null : positionAt(lineIndex(text), models.at.start)
  return { path: proposed.path, side: 'candidate', at, digest, strength: null }
}
