import type { Position } from '../../base/source.ts'
import { isUnanswered } from '../../evidence/governance/unanswered.ts'
import type { Measurement, Reading } from '../../evidence/types.ts'
import { bareName } from './measured-numbers.ts'

/** A fact on how a number came about: stated once, not at all, or in several ways. */
export type ContextFact =
  | { readonly kind: 'stated'; readonly text: string; readonly at: Position }
  | { readonly kind: 'several'; readonly first: string; readonly second: string; readonly at: Position }
  | { readonly kind: 'missing' }

/** On what a number was measured: which data, which state of them, how many rows, on which day. */
export type EvaluationContext = Readonly<Record<'dataset' | 'revision' | 'rows' | 'day', ContextFact>>

/** What a file says of the circumstances of one of its numbers: beside it, else once for the whole file. */
export function evaluationContext({ measurements, identity }: Reading, of: Measurement): EvaluationContext {
  const whole = wholeContext(measurements)
  const { at, context } = of
  const { revision = context['dataset digest'] ?? null } = context
  return {
    dataset: own(of.dataset, at) ?? whole.dataset,
    revision: own(revision, at) ?? whole.revision,
    rows: own(of.n, at) ?? whole.rows,
    day: own(identity['timestamp'] ?? null, at) ?? whole.day,
  }
}

/** What a file says of all its numbers is asked for each of them: it is looked up once, and forgotten with the file. */
const memory = new WeakMap<readonly Measurement[], EvaluationContext>()

function wholeContext(measurements: readonly Measurement[]): EvaluationContext {
  const before = memory.get(measurements)
  if (before !== undefined) return before
  const leaves = measurements.flatMap(contextLeaf)
  const found: EvaluationContext = {
    dataset: among(leaves, datasetNames),
    revision: among(leaves, revisionNames),
    rows: among(leaves, rowNames),
    day: among(leaves, dayNames),
  }
  memory.set(measurements, found)
  return found
}

/** A value at the top of a file or in a block that speaks of the evaluation, under its name without the block’s. */
type Leaf = { readonly name: string; readonly text: string; readonly at: Position }

function contextLeaf({ path, value, at }: Measurement): readonly Leaf[] {
  if (value.kind !== 'text' && value.kind !== 'number') return []
  const text = value.text.trim()
  const name = contextName(path.map(bareName))
  if (name === null || (value.kind === 'text' && isUnanswered(text, ''))) return []
  return [{ name, text, at }]
}

/** `evaluation.dataset.revision` is the revision of the dataset; what stands deeper speaks of something else. */
function contextName(path: readonly string[]): string | null {
  const inside = path.length > 1 && neutralBlocks.has(path[0] ?? '') ? path.slice(1) : path
  const [first = '', second, third] = inside
  if (second === undefined) return first
  return third === undefined && dataBlocks.has(first) ? `dataset${second}` : null
}

const neutralBlocks = new Set(['evaluation', 'eval', 'context', 'meta', 'metadata', 'run', 'info'])
const dataBlocks = new Set([
  'dataset',
  'data',
  'evaluationdataset',
  'evaluationdata',
  'evaldataset',
  'testdata',
  'testset',
])

const datasetNames = /^(?:dataset|data|(?:evaluation|eval|test)(?:data(?:set)?|set))(?:id|name|path|uri)?$/
const revisionNames =
  /^(?:dataset|data|(?:evaluation|eval|test)(?:data(?:set)?|set))(?:revision|version|commit|sha256|digest|hash|md5|checksum)$/
const rowNames =
  /^(?:dataset)?(?:n|nsamples|numsamples|samples|nrows|numrows|rows|samplesize|size|examplecount|nexamples|support)$/
const dayNames = /^(?:date|timestamp|evaluat(?:ed|ion)(?:at|on|date)?|generatedat|runat|createdat|asof)$/

function own(text: string | null, at: Position): ContextFact | null {
  return text === null || isUnanswered(text, '') ? null : { kind: 'stated', text, at }
}

function among(leaves: readonly Leaf[], names: RegExp): ContextFact {
  const found = leaves.filter(({ name }) => names.test(name))
  const [first] = found
  if (first === undefined) return { kind: 'missing' }
  const other = found.find(({ text }) => text !== first.text)
  if (other === undefined) return { kind: 'stated', text: first.text, at: first.at }
  return { kind: 'several', first: first.text, second: other.text, at: other.at }
}
