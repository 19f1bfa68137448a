import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Predictions } from '../../policy/measuring.ts'
import type { Measured, Setting } from '../measured.ts'
import type { MeasureTools } from '../tools.ts'
import { tableProblem } from '../problem.ts'
import { readSide, withProblems } from '../read-side.ts'
import type { MeasureTask } from '../task.ts'
import type { CloseLook } from '../close-look.ts'
import { reliabilityCharts } from './charts.ts'
import { wantedColumns } from './columns.ts'
import { fairnessValues } from './fairness.ts'
import { guessedColumns } from './guessed-columns.ts'
import { lookClosely, nothingToSee } from './look-closely.ts'
import type { MeantSide, PredictionsTask } from './meant-side.ts'
import type { Measuring } from './measuring.ts'
import { isSamples, mayBeSamples, measureSamples, sampleColumns } from './samples.ts'
import { pairSides } from './pair-sides.ts'
import type { PredictionsPlan } from './plan.ts'
import { searchSlices } from './search.ts'
import { sharedClasses } from './shared-classes.ts'
import type { SharedClasses } from './shared-classes.ts'
import { sideRows } from './side-rows.ts'
import { metricValues } from './values.ts'

/**
 * Measures a model on its predictions: every usual metric of what the table holds, each with an interval, and where
 * production has such a table the change of each. What a rule asks for besides is measured as well: slices, other
 * metrics, methods, a search for bad slices.
 */
export function measurePredictions(task: PredictionsTask, tools: MeasureTools): Measured {
  const { model, candidate, baseline } = task
  const reading: Reading = { tools, maybeSamples: mayBeSamples(task.plan) }
  const ours = readMeant(task.plan, candidate, reading)
  const read = baseline.content.kind === 'absent' ? null : readMeant(ours.plan, baseline, reading)
  const before = read === null ? null : alike(ours, read)
  if (ours.samples) return { ...measureSamples(task, ours, before), ...closeLook(nothingToSee(task)) }
  const { candidate: file, baseline: theirs, classes } = shared(ours, before)
  if (classes === null || ours.rows === null) return nothing(task, { candidate: file, baseline: theirs?.file ?? null })
  const base = theirs?.rows ?? null
  const declared = ours.plan.declared
  const paired =
    base === null
      ? null
      : pairSides({ candidate: ours.rows, baseline: base, byId: declared.id !== null }, candidate.path)
  const measuring: Measuring = { plan: ours.plan, model, shared: classes, candidate: ours.rows, baseline: base, paired }
  return {
    model,
    what: 'predictions',
    candidate: ours.file,
    baseline: theirs?.file ?? null,
    pairing: paired?.pairing ?? null,
    settings: settingsOf(declared, classes),
    values: [...metricValues(measuring), ...fairnessValues(measuring)],
    charts: reliabilityCharts(measuring),
    search: searchSlices(measuring),
    ...closeLook(lookClosely(measuring)),
  }
}

function closeLook(found: CloseLook | null): { readonly closely?: CloseLook } {
  return found === null ? {} : { closely: found }
}

type Reading = { readonly tools: MeasureTools; readonly maybeSamples: boolean }

/** Reads a table by the columns that are declared, or that are found by their names where that is asked. */
function readMeant(plan: PredictionsPlan, file: MeasureTask['candidate'], { tools, maybeSamples }: Reading): MeantSide {
  let meant: PredictionsPlan = plan
  let samples = false
  let unclear: Diagnostic | null = null
  const side = readSide(
    file,
    (names) => {
      samples = maybeSamples && isSamples(names)
      const guessed = plan.guess && !samples ? guessedColumns(names, plan.declared) : null
      if (guessed?.ok === false) unclear = guessed.error
      if (guessed?.ok === true) meant = { ...plan, declared: guessed.value, guess: false }
      if (samples) return sampleColumns(names)
      return unclear === null ? wantedColumns(meant, names) : []
    },
    tools,
  )
  const known = unclear === null ? side : withProblems(side, [unclear])
  if (known.table === null || samples) return { plan: meant, file: known.file, rows: null, side: known, samples }
  const rows = sideRows(known.table, meant, file.path)
  if (rows.ok) return { plan: meant, file: known.file, rows: rows.value, side: known, samples }
  return { plan: meant, file: withProblems(known, rows.error).file, rows: null, side: known, samples }
}

/** Samples of lm-evaluation-harness say nothing beside a table of another kind, nor the other way round. */
function alike(ours: MeantSide, theirs: MeantSide): MeantSide {
  if (ours.samples === theirs.samples || ours.side.table === null || theirs.side.table === null) return theirs
  const what = theirs.samples ? 'holds' : 'holds no'
  const problem = tableProblem(theirs.file.path, {
    code: 'table/rows-differ',
    message: `${what} samples of lm-evaluation-harness, unlike the candidate’s table`,
    hint: 'Evaluate both versions in the same way',
  })
  const side = withProblems(theirs.side, [problem])
  return { ...theirs, side, file: side.file, rows: null }
}

type Files = Pick<Measured, 'candidate' | 'baseline'>

type Shared = {
  readonly candidate: Measured['candidate']
  readonly baseline: MeantSide | null
  /** Null where the candidate can't be measured. */
  readonly classes: SharedClasses | null
}

/** The classes of both sides; a label that only the baseline has makes that one unusable, and not the candidate. */
function shared(ours: MeantSide, theirs: MeantSide | null): Shared {
  const unread = { candidate: ours.file, baseline: theirs, classes: null }
  if (ours.rows === null) return unread
  const { declared } = ours.plan
  const own = sharedClasses([ours.rows], declared, ours.file.path)
  if (!own.ok) return { ...unread, candidate: withProblems(ours.side, [own.error]).file }
  if (theirs === null || theirs.rows === null) return { ...unread, classes: own.value }
  const both = sharedClasses([ours.rows, theirs.rows], declared, theirs.file.path)
  if (both.ok) return { ...unread, classes: both.value }
  const side = withProblems(theirs.side, [both.error])
  return { ...unread, baseline: { ...theirs, side, file: side.file, rows: null }, classes: own.value }
}

function nothing({ model }: PredictionsTask, files: Files): Measured {
  return { model, what: 'predictions', ...files, pairing: null, settings: [], values: [], charts: [], search: null }
}

/** What the numbers depend on besides the rows. */
function settingsOf(declared: Predictions, { positive }: SharedClasses): readonly Setting[] {
  const settings: Setting[] = []
  if (positive !== null) settings.push({ name: 'positive', value: positive })
  if (positive !== null && declared.prediction === null) {
    settings.push({ name: 'threshold', value: declared.threshold.text })
  }
  if (declared.score !== null && positive !== null) {
    settings.push({ name: 'ece bins', value: `${declared.eceBins} of equal width` })
  }
  settings.push({ name: 'replicates', value: String(declared.replicates) })
  return settings
}
