import { packOf } from '../../../src/core/evaluate/controls/packs.ts'
import type { Finding, Outcome, PackState, Strength, Verdict } from '../../../src/core/evaluate/verdict.ts'
import { cited, finding, holding, verdict } from './sample.ts'

type Outcomes = (index: number) => Outcome

/** Every control that some packs list, whether or not this release has it: what a report must have room for. */
export function controlsOf(packs: readonly string[], model: string, outcomeOf: Outcomes): readonly Finding[] {
  const asking = new Map<string, string[]>()
  for (const pack of packs) {
    for (const id of packOf(pack)?.controls ?? []) asking.set(id, [...(asking.get(id) ?? []), pack])
  }
  const built = [...asking].map(([id, requiredBy], index) => control({ id, requiredBy, model, index, outcomeOf }))
  return [...built, ownControl(model)]
}

/** Packs as they stand on the day of the samples. */
function statesOf(ids: readonly string[]): readonly PackState[] {
  return ids.flatMap((id) => {
    const pack = packOf(id)
    if (pack === undefined) return []
    const { version, title, status, effective } = pack
    const dates = effective.map((each) => ({ ...each, state: stateOf(each.from) }))
    return [{ id, version, title, status, dates, notices: [], outside: [], contested: [] }]
  })
}

function stateOf(from: string): PackState['dates'][number]['state'] {
  return from <= '2026-11-22' ? 'in-force' : 'due'
}

type Part = {
  readonly id: string
  readonly requiredBy: readonly string[]
  readonly model: string
  readonly index: number
  readonly outcomeOf: Outcomes
}

const strengths: readonly Strength[] = ['E1', 'E2', 'E2', 'E3', 'E5']

function control({ id, requiredBy, model, index, outcomeOf }: Part): Finding {
  const outcome = outcomeOf(index)
  const found = outcome === 'pass' ? (strengths[index % strengths.length] ?? 'E1') : null
  return finding(`controls/${id}`, reasonOf(outcome, id), {
    kind: 'control',
    model,
    outcome,
    severity: index % 4 === 0 ? 'warn' : 'block',
    control: { id, title: `What ${id} asks`, found, needed: found ?? 'E2', requiredBy },
    evidence: [cited(`models/${model}/governance.yaml`, index + 2, { strength: found })],
    waiver:
      outcome === 'waived'
        ? {
            instead: 'fail',
            reason: 'Until the new register is in use',
            compensating: null,
            approvedBy: ['dana'],
            expires: '2027-01-31',
            at: { line: 44, column: 5 },
            digest: `sha256:${'7'.repeat(64)}`,
          }
        : null,
  })
}

function reasonOf(outcome: Outcome, id: string): Finding['reason'] {
  const detail = ['The governance record answers it under ', { name: id.toLowerCase() }]
  switch (outcome) {
    case 'pass':
      return { code: 'control-shown', detail }
    case 'not-applicable':
      return { code: 'control-not-asked', detail: ['The record says ', { name: 'personal: false' }] }
    case 'pending':
      return {
        code: 'control-awaited',
        detail: [`${id} waits for a signature of `, { name: 'model-risk' }],
        remedy: ['Ask one of ', { name: 'model-risk' }, ' for an approving review'],
      }
    case 'indeterminate':
      return {
        code: 'control-undecided',
        detail: [`The record says two things about ${id}`],
        remedy: ['Leave one of them'],
      }
    default:
      return {
        code: 'control-not-shown',
        detail: [`The governance record has nothing on ${id}`],
        remedy: ['Answer ', { name: id.toLowerCase() }, ' in the governance record'],
      }
  }
}

function ownControl(model: string): Finding {
  return finding(
    'controls/ACME-01',
    { code: 'control-shown', detail: ['The task ', { name: 'Runbook reviewed' }, ' is ticked'] },
    {
      kind: 'control',
      model,
      control: { id: 'ACME-01', title: 'Runbook is reviewed', found: 'E0', needed: 'E0', requiredBy: ['custom'] },
    },
  )
}

const mixed: Outcomes = (index) => {
  if (index % 23 === 7) return 'fail'
  if (index % 31 === 11) return 'indeterminate'
  if (index % 29 === 13) return 'pending'
  if (index % 17 === 16) return 'waived'
  return index % 13 === 5 ? 'not-applicable' : 'pass'
}

/** One model under three packs; some of its controls are not shown. */
export const governed: Verdict = verdict('block', {
  packs: statesOf(['promotion-core', 'eu-ai-act-high-risk', 'us-mrm-sr-26-2']),
  findings: [
    ...holding.filter(({ kind }) => kind !== 'control'),
    ...controlsOf(['promotion-core', 'eu-ai-act-high-risk', 'us-mrm-sr-26-2'], 'churn', mixed),
  ],
})

/** Two models under one pack, everything shown. */
export const governedWell: Verdict = several(2, ['iso-42001'], () => 'pass')

/** Every pack at once, for more models than anybody reads a matrix of. */
export const governedByAll: Verdict = several(
  5,
  [
    'model-card-basic',
    'promotion-core',
    'eu-ai-act-high-risk',
    'eu-ai-act-transparency',
    'nist-ai-rmf',
    'nist-ai-600-1',
    'us-mrm-sr-26-2',
    'pra-ss1-23',
    'osfi-e23',
    'iso-42001',
    'fda-pccp-gmlp',
  ],
  mixed,
)

/** So many models under so many packs. */
export function several(models: number, packs: readonly string[], outcomeOf: Outcomes): Verdict {
  const ids = Array.from({ length: models }, (_, index) => `model-${String(index).padStart(2, '0')}`)
  const findings = ids.flatMap((id, shift) => controlsOf(packs, id, (index) => outcomeOf(index + shift * 3)))
  return verdict(findings.some(({ outcome }) => outcome === 'fail') ? 'block' : 'promote', {
    models: ids.map((id) => ({ id, tier: 'high', change: 'modified' })),
    packs: statesOf(packs),
    findings,
  })
}
