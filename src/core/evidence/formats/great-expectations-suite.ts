import type { Diagnostic } from '../../base/diagnostic.ts'
import { byCodeUnit } from '../../base/order.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, entriesOf, stringOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { measurement, valueOf } from '../measurement.ts'
import { note } from '../note.ts'
import type { Attestation, AttestationOutcome, Measurement } from '../types.ts'
import { countOf } from '../uncertainty.ts'
import type { SuiteNode } from './great-expectations-shapes.ts'

export type SuiteReading = {
  readonly measurements: readonly Measurement[]
  readonly attestations: readonly Attestation[]
  readonly notes: readonly Diagnostic[]
}

type Known = {
  readonly document: Document
  readonly place: (node: { readonly at: Span }) => Position
  /** Whether the file holds other suites too: then the suite's name comes first in every name. */
  readonly several: boolean
}

/** Numbers an expectation reports; percentages run from 0 to 100 and stay as written. */
const reported: readonly string[] = [
  'observed_value',
  'unexpected_count',
  'unexpected_percent',
  'missing_count',
  'missing_percent',
]

/** What one suite's result says: an attestation and its numbers for every expectation. */
export function readSuite(suite: SuiteNode, known: Known): SuiteReading {
  const above = known.several && suite.name !== null ? [suite.name] : []
  const results = suite.results.kind === 'sequence' ? suite.results.items : []
  const attestations = results.map((result) => attest(result, above, known))
  const hidden = contradiction(suite.suite, attestations) ?? (known.several ? silence(attestations) : null)
  const measurements = results.flatMap((result) => measure(result, [...above, nameOf(result)], { suite, known }))
  if (hidden === null) return { measurements, attestations, notes: [] }
  const at = known.place(suite.suite)
  const name = [...above, 'suite'].join(': ')
  const claim = attestation({ name, outcome: hidden.outcome, message: hidden.message, at })
  const notes = [note(known.document, { at, message: hidden.message })]
  return { measurements, attestations: [...attestations, claim], notes }
}

function attest(result: Node, above: readonly string[], { place }: Known): Attestation {
  const name = [...above, nameOf(result)].join(': ')
  const success = child(result, 'success')
  const raised = exceptionOf(child(result, 'exception_info'))
  const at = place(result)
  if (raised !== null) return attestation({ name, outcome: 'errored', message: raised, at })
  if (success?.kind !== 'boolean') return attestation({ name, outcome: 'undecided', message: 'states no success', at })
  const outcome: AttestationOutcome = success.value ? 'passed' : 'failed'
  return attestation({ name, outcome, message: success.value ? '' : shortfall(child(result, 'result')), at })
}

/** `expect_column_values_to_not_be_null(column=age)`: the type was called `expectation_type` before 1.0. */
function nameOf(result: Node): string {
  const config = child(result, 'expectation_config') ?? result
  const type = stringOf(child(config, 'type')) ?? stringOf(child(config, 'expectation_type')) ?? 'expectation'
  const columns = entriesOf(child(config, 'kwargs'))
    .filter(({ key, value }) => key.startsWith('column') && textOf(value) !== undefined)
    .map(({ key, value }) => `${key}=${textOf(value) ?? ''}`)
    .toSorted(byCodeUnit)
  return columns.length === 0 ? type : `${type}(${columns.join(', ')})`
}

/** The exception's message where one was raised; 1.0 nests one record per metric. Null where none was. */
function exceptionOf(record: Node | undefined): string | null {
  const raised = child(record, 'raised_exception')
  if (raised === undefined) {
    const nested = entriesOf(record).map((entry) => (entry.value.kind === 'mapping' ? exceptionOf(entry.value) : null))
    return nested.find((message) => message !== null) ?? null
  }
  if (raised.kind === 'null' || (raised.kind === 'boolean' && !raised.value)) return null
  return textOf(child(record, 'exception_message')) ?? 'raised an exception'
}

function shortfall(result: Node | undefined): string {
  return reported
    .flatMap((key) => {
      const text = textOf(child(result, key))
      return text === undefined ? [] : [`${key} ${text}`]
    })
    .join(', ')
}

function measure(
  result: Node,
  path: readonly string[],
  { suite, known }: { readonly suite: SuiteNode; readonly known: Known },
): readonly Measurement[] {
  const numbers = child(result, 'result')
  const batch = child(child(suite.suite, 'meta'), 'active_batch_definition')
  return reported.flatMap((key) => {
    const value = child(numbers, key)
    if (value === undefined) return []
    const dataset = stringOf(child(batch, 'data_asset_name')) ?? null
    const n = countOf(child(numbers, 'element_count'))
    return [measurement({ path: [...path, key], value: valueOf(value), at: known.place(value), dataset, n })]
  })
}

/** An empty suite beside others would go unseen; alone it leaves the file without an attestation, which says it. */
function silence(attestations: readonly Attestation[]): Contradiction | null {
  return attestations.length > 0 ? null : { outcome: 'undecided', message: 'nothing was asserted: no expectations' }
}

type Contradiction = { readonly outcome: 'failed' | 'undecided'; readonly message: string }

/** Where the suite's own totals do not follow from its list: results were left out, or one of both was edited. */
function contradiction(suite: Node, attestations: readonly Attestation[]): Contradiction | null {
  const passed = attestations.filter((found) => found.outcome === 'passed').length
  const others = attestations.length - passed
  const statistics = child(suite, 'statistics')
  const unsuccessful = textOf(child(statistics, 'unsuccessful_expectations'))
  if (unsuccessful !== undefined && !(Number(unsuccessful) <= others)) {
    return { outcome: 'failed', message: `the statistics count ${unsuccessful} unsuccessful, the list shows ${others}` }
  }
  const success = child(suite, 'success')
  if (others === 0 && success?.kind === 'boolean' && !success.value) {
    return { outcome: 'failed', message: 'the suite is marked as failed; no expectation in the file shows why' }
  }
  const evaluated = textOf(child(statistics, 'evaluated_expectations'))
  if (evaluated === undefined || Number(evaluated) === attestations.length) return null
  const message = `the statistics count ${evaluated} expectations, the list ${attestations.length}`
  return { outcome: 'undecided', message }
}
