import type { Diagnostic } from '../../base/diagnostic.ts'
import { byCodeUnit, byKeys } from '../../base/order.ts'
import type { Column, ColumnWant, Table } from '../../evidence/table/table.ts'
import type { Computed } from '../../statistics/estimate.ts'
import { computed } from '../../statistics/estimate.ts'
import type { Drift as ColumnDrift } from '../../statistics/drift/drift.ts'
import { driftOfCategories } from '../../statistics/drift/drift-of-categories.ts'
import { driftOfNumbers } from '../../statistics/drift/drift-of-numbers.ts'
import { driftedShare } from '../../statistics/drift/drifted-share.ts'
import type { JudgedColumn } from '../../statistics/drift/drifted-share.ts'
import { categorySample, numberSample } from '../../statistics/drift/sample.ts'
import type { Measured, MeasuredValue, Setting } from '../measured.ts'
import type { MeasureTools } from '../tools.ts'
import { tableProblem } from '../problem.ts'
import { readSide, withProblems } from '../read-side.ts'
import type { ReadSide } from '../read-side.ts'
import type { MeasureTask } from '../task.ts'
import { categoryMethod, numberMethod } from './methods.ts'
import type { DriftPlan } from './plan.ts'

type DriftTask = Omit<MeasureTask, 'plan'> & { readonly plan: DriftPlan }

/** How far each column of the current table has moved from the reference, and how many have. */
export function measureDrift({ model, plan, candidate, baseline }: DriftTask, tools: MeasureTools): Measured {
  const reference = readSide(baseline, (names) => wantedOf(plan, names), tools)
  const current = readSide(candidate, (names) => wantedOf(plan, names), tools)
  const sides = reference.table === null || current.table === null ? null : columnsOf(reference.table, current.table)
  const problem = sides === null ? null : (sameBytes(current, reference) ?? lacking(plan, sides, candidate.path))
  const compared = problem === null && sides !== null ? sides.map((pair) => compare(plan, pair)) : []
  const read: ReadSide = problem === null ? blamed(current, reference) : withProblems(current, [problem])
  return {
    model,
    what: 'drift',
    candidate: read.file,
    baseline: reference.file,
    pairing: null,
    settings: settingsOf(plan),
    values: compared.length === 0 ? [] : [...compared.flatMap(valuesOf), shareOf(compared)],
    charts: [],
    search: null,
  }
}

function wantedOf({ declared }: DriftPlan, names: readonly string[]): readonly ColumnWant[] {
  const wanted = declared.columns === 'all' ? names : declared.columns
  return wanted.map((name) => ({ name, as: 'auto' }))
}

/** Without a reference nothing can be said of the current table either. */
function blamed(current: ReadSide, reference: ReadSide): ReadSide {
  return current.file.problems.length === 0 && reference.file.problems.length > 0
    ? withProblems(current, reference.file.problems)
    : current
}

/** Both files come with the pull request: a reference copied onto the current table would hide every drift. */
function sameBytes(current: ReadSide, reference: ReadSide): Diagnostic | null {
  if (current.file.digest !== reference.file.digest) return null
  return tableProblem(current.file.path, {
    code: 'table/rows-differ',
    message: `is ${reference.file.path}, byte for byte: there is nothing to compare`,
    hint: 'Write the rows that the model meets now into the current table',
  })
}

type Pair = { readonly name: string; readonly reference: Column | null; readonly current: Column | null }

/** Columns of either side, in order of name: one that is gone can't be passed over. */
function columnsOf(reference: Table, current: Table): readonly Pair[] {
  const before = new Map(reference.columns.map((column) => [column.name, column]))
  const now = new Map(current.columns.map((column) => [column.name, column]))
  return [...new Set([...before.keys(), ...now.keys()])]
    .toSorted(byCodeUnit)
    .map((name) => ({ name, reference: before.get(name) ?? null, current: now.get(name) ?? null }))
}

function lacking({ declared }: DriftPlan, pairs: readonly Pair[], path: string): Diagnostic | null {
  const gone = pairs.find((pair) => pair.current === null)
  if (gone !== undefined) {
    return tableProblem(path, {
      code: 'table/missing-column',
      message: `column ${gone.name} of ${declared.reference} is not here, so its drift can’t be told`,
      hint: 'Write the same columns in both tables, or list the columns to compare in the policy',
    })
  }
  const comparable = pairs.some((pair) => pair.reference !== null)
  if (comparable) return null
  const message = `no column of ${declared.reference} is here`
  return tableProblem(path, { code: 'table/missing-column', message, hint: 'Write the same columns in both tables' })
}

type Compared = JudgedColumn & { readonly method: string }

function compare({ declared }: DriftPlan, { name, reference, current }: Pair): Compared {
  if (reference?.kind === 'number' && current?.kind === 'number') {
    const { name: method, method: by, threshold } = numberMethod(declared)
    const before = numberSample(reference.values, reference.missingAt)
    const now = numberSample(current.values, current.missingAt)
    const bins = { kind: 'quantiles', count: declared.bins } as const
    return { name, method, threshold, drift: driftOfNumbers(before, now, { method: by, bins }) }
  }
  const { name: method, method: by, threshold } = categoryMethod(declared)
  return { name, method, threshold, drift: driftOfCategories(textSample(reference), textSample(current), by) }
}

/** Numbers beside texts are texts as well; a column that is new has no rows before. */
function textSample(column: Column | null): ReturnType<typeof categorySample> {
  if (column === null || column.kind === 'key') return categorySample(new Int32Array(0), [])
  if (column.kind === 'text') return categorySample(column.codes, column.dictionary)
  const places = new Map<string, number>()
  const codes = Int32Array.from(column.values, (value, row) => {
    if (column.missingAt?.[row] === 1) return -1
    const text = String(value)
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  })
  return categorySample(codes, [...places.keys()])
}

function valuesOf({ name, method, drift }: Compared): readonly MeasuredValue[] {
  const n = drift.current.n
  const p = drift.test === null ? [] : [driftValue([name, `${method}_p_value`], computed(drift.test.p), n)]
  const missing = driftValue([name, 'missing_rate_change'], missingChange(drift), drift.current.n)
  return [driftValue([name, method], drift.value, n), ...p, missing]
}

function missingChange({ reference, current }: ColumnDrift): Computed {
  return computed(missingShare(current) - missingShare(reference))
}

function missingShare({ n, missing, notANumber }: ColumnDrift['current']): number {
  return missing / Math.max(1, n + missing + notANumber)
}

/** A share that what is undecided could not lower. */
function shareOf(compared: readonly Compared[]): MeasuredValue {
  return driftValue(['drift_share'], driftedShare(compared).shareAtMost, compared.length)
}

/** A p-value is no distance: more of it is less drift. */
function driftValue(path: readonly string[], value: Computed, n: number): MeasuredValue {
  const isP = path.at(-1)?.endsWith('_p_value') === true
  const candidate =
    value.kind === 'undefined'
      ? ({ kind: 'undefined', why: value.why, n } as const)
      : ({ kind: 'measured', estimate: { kind: 'point', value: value.value }, method: 'none', n } as const)
  return { path, direction: isP ? 'higher' : 'lower', slice: null, candidate, baseline: null, difference: null }
}

function settingsOf({ declared }: DriftPlan): readonly Setting[] {
  const { bins, floor, reference } = declared
  const [numbers, texts] = [numberMethod(declared), categoryMethod(declared)]
  const settings: readonly Setting[] = [
    { name: 'bins', value: `${bins} quantiles of the reference` },
    { name: 'floor', value: floor.text },
    { name: 'method for numbers', value: `${numbers.name}, drifted ${thresholdText(numbers.threshold)}` },
    { name: 'method for texts', value: `${texts.name}, drifted ${thresholdText(texts.threshold)}` },
    { name: 'reference', value: reference },
  ]
  return settings.toSorted(byKeys(({ name }) => name))
}

function thresholdText({ on, at }: JudgedColumn['threshold']): string {
  return on === 'p' ? `with a p-value of at most ${at}` : `from ${at} on`
}
