import { decodeText } from '../../document/text.ts'
import type { ImportanceList } from '../../evidence/importance/importance-list.ts'
import { readImportance } from '../../evidence/importance/read-importance.ts'
import type { Computed } from '../../statistics/estimate.ts'
import { computed } from '../../statistics/estimate.ts'
import { compareImportance } from '../../statistics/importance/compare-importance.ts'
import type { ImportanceComparison } from '../../statistics/importance/compare-importance.ts'
import type { Direction } from '../../evidence/types.ts'
import type { Measured, MeasuredFile, MeasuredValue, Setting } from '../measured.ts'
import { tableProblem } from '../problem.ts'
import type { MeasureTask, TaskFile } from '../task.ts'
import type { ImportancePlan } from './plan.ts'

/** How many features are the top ones. */
const TOP = 10

type ImportanceTask = Omit<MeasureTask, 'plan'> & { readonly plan: ImportancePlan }

/** How much the features that the candidate goes by are those that production's version goes by. */
export function measureImportance({ model, candidate, baseline }: ImportanceTask): Measured {
  const ours = read(candidate)
  const theirs = baseline.content.kind === 'absent' ? null : read(baseline)
  const base = theirs?.list ?? null
  const compared =
    ours.list === null || base === null ? null : compareImportance(ours.list.features, base.features, { top: TOP })
  return {
    model,
    what: 'importance',
    candidate: ours.file,
    baseline: theirs?.file ?? null,
    pairing: null,
    settings: compared === null ? [] : settingsOf(compared),
    values: compared === null ? [] : valuesOf(compared),
    charts: [],
    search: null,
  }
}

type Read = { readonly file: MeasuredFile; readonly list: ImportanceList | null }

function read({ path, content }: TaskFile): Read {
  const unread = (digest: string | null, problems: MeasuredFile['problems']): Read => ({
    file: { path, digest, format: null, rows: null, problems },
    list: null,
  })
  switch (content.kind) {
    case 'absent':
    case 'file':
      return unread(null, [
        tableProblem(path, { code: 'table/absent', message: 'there is no such file', hint: 'Commit it' }),
      ])
    case 'refused':
      return unread(null, [content.problem])
    default: {
      const decoded = decodeText(content.bytes)
      if (decoded.kind === 'refused') {
        const problem = { code: 'table/not-utf8', message: 'is no UTF-8 text', hint: 'Save it as UTF-8' } as const
        return unread(content.digest, [tableProblem(path, problem)])
      }
      const list = readImportance({ path, text: decoded.text, digest: content.digest })
      if (!list.ok) return unread(content.digest, list.error)
      const rows = list.value.features.length
      return { file: { path, digest: content.digest, format: 'features', rows, problems: [] }, list: list.value }
    }
  }
}

function valuesOf(compared: ImportanceComparison): readonly MeasuredValue[] {
  const { spearman, kendall, rankOverlap, top, moved } = compared
  const n = compared.candidateFeatures
  return [
    importanceValue('importance_rank_correlation', 'higher', { value: spearman, n }),
    importanceValue('importance_kendall_tau', 'higher', { value: kendall, n }),
    importanceValue('importance_rank_overlap', 'higher', { value: computed(rankOverlap.value), n }),
    importanceValue('importance_top_overlap', 'higher', { value: top.jaccard, n }),
    importanceValue('importance_moved', 'lower', { value: moved, n }),
  ]
}

type Counted = { readonly value: Computed; readonly n: number }

function importanceValue(name: string, direction: Direction, { value, n }: Counted): MeasuredValue {
  const candidate =
    value.kind === 'undefined'
      ? ({ kind: 'undefined', why: value.why, n } as const)
      : ({ kind: 'measured', estimate: { kind: 'point', value: value.value }, method: 'none', n } as const)
  return { path: [name], direction, slice: null, candidate, baseline: null, difference: null }
}

function settingsOf({ top, appeared, vanished, rankOverlap }: ImportanceComparison): readonly Setting[] {
  return [
    { name: 'appeared', value: listed(appeared.first, appeared.count) },
    { name: `entered the top ${top.k}`, value: listed(top.entered, top.entered.length) },
    { name: `left the top ${top.k}`, value: listed(top.left, top.left.length) },
    { name: 'persistence of the overlap', value: String(rankOverlap.persistence) },
    { name: 'vanished', value: listed(vanished.first, vanished.count) },
  ]
}

function listed(names: readonly string[], all: number): string {
  return all === 0 ? 'none' : `${names.slice(0, 5).join(', ')}${all > 5 ? ` and ${all - 5} more` : ''}`
}
