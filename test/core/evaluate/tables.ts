import { measurePlans } from '../../../src/core/measure/plans.ts'
import type { PlannedFile } from '../../../src/core/measure/plans.ts'
import type { Measured } from '../../../src/core/measure/measured.ts'
import { evaluate } from '../../../src/core/evaluate/evaluate.ts'
import type { Dossier } from '../../../src/core/evaluate/dossier.ts'
import type { Finding, InferenceFacts, Verdict } from '../../../src/core/evaluate/verdict.ts'
import { measured, taskFile } from '../measure/tasks.ts'
import { decoded, dossierOf, fromModel, gatePolicy, lineOf } from './scene.ts'
import type { Files } from './scene.ts'

/** A change of a model whose tables are measured. Contents by path below the model. */
export type Measuring = {
  /** Entries of `metrics:`, in YAML flow style. */
  readonly rules: readonly string[]
  readonly candidate: Readonly<Record<string, string>>
  readonly baseline?: Readonly<Record<string, string>>
  /** What the model declares, in YAML; predictions of two classes when left out. */
  readonly model?: string
  /** Further keys of the gate. */
  readonly gate?: string
  /** Files that claim numbers, on both sides. */
  readonly claims?: Files
  readonly claimsBefore?: Files
}

export const PREDICTIONS = '    predictions: { file: eval.csv, id: id, label: label, prediction: pred }\n'

function policyOf({ rules, model = PREDICTIONS, gate = '', claims }: Measuring): string {
  const entries = rules.map((rule) => `      - ${rule}\n`).join('')
  const metrics = entries === '' ? '' : `    metrics:\n${entries}`
  return gatePolicy(`${metrics}${gate}`, claims === undefined ? model : `    metrics: [metrics.json]\n${model}`)
}

export function dossierOfTables(change: Measuring): Dossier {
  const text = policyOf(change)
  const policy = decoded(text)
  const [gate] = policy.gates
  if (gate === undefined) throw new Error('a policy without a gate')
  const tables = { candidate: change.candidate, baseline: change.baseline ?? {} }
  const read = ({ path, side }: PlannedFile): ReturnType<typeof taskFile> => {
    const found = Object.entries(tables[side]).find(([name]) => fromModel(name) === path)
    return taskFile(path, found?.[1] ?? null)
  }
  const all: readonly Measured[] = measurePlans(
    gate,
    policy.models.map((model) => ({ model })),
  ).map(({ model, plan, candidate, baseline }) =>
    measured({ model, plan, candidate: read(candidate), baseline: read(baseline) }),
  )
  const scene = { policy: text, candidate: change.claims ?? {}, baseline: change.claimsBefore ?? change.claims ?? {} }
  return { ...dossierOf(scene), measured: all }
}

export function judgedTables(change: Measuring): Verdict {
  return evaluate(decoded(policyOf(change)), dossierOfTables(change))
}

/** The findings about metrics, and those with force about files where something is wrong with them. */
export function tableLines(change: Measuring): readonly string[] {
  return judgedTables(change)
    .findings.filter(
      ({ kind, outcome, severity }) =>
        kind === 'metric' || (kind === 'evidence' && outcome !== 'pass' && severity === 'block'),
    )
    .map(lineOf)
}

/** The one finding of this rule. */
export function findingOf(verdict: Verdict, rule: string): Finding {
  const [finding, ...others] = verdict.findings.filter((one) => lineOf(one).startsWith(`${rule} `))
  if (finding === undefined || others.length > 0) throw new Error(verdict.findings.map(lineOf).join('\n'))
  return finding
}

export function inferenceOf(verdict: Verdict, rule: string): InferenceFacts {
  const inference = findingOf(verdict, rule).metric?.inference ?? null
  if (inference === null) throw new Error(`no interval decided ${rule}`)
  return inference
}

/** A table of `count` rows of two classes, in which these rows are predicted wrongly. */
export function predicted(
  count: number,
  isWrong: (row: number) => boolean,
  more: { readonly header: string; readonly of: (row: number) => string } = { header: '', of: () => '' },
): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const label = row % 2
    return `r${row},${label},${isWrong(row) ? 1 - label : label}${more.of(row)}`
  })
  return `id,label,pred${more.header}\n${rows.join('\n')}\n`
}
