import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { descendants } from '../descendants.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Attestation, AttestationOutcome, Measurement, Reading } from '../types.ts'

/**
 * Results of a Deepchecks suite or of one check. Conditions attest; a check that crashed is an error (its own
 * `passed()` can be true then), and a check without conditions has asserted nothing.
 */
export const deepchecks: Reader = { format: 'deepchecks', title: 'Deepchecks suite result', recognises, read }

const outcomes: ReadonlyMap<string, AttestationOutcome> = new Map([
  ['PASS', 'passed'],
  ['WARN', 'warned'],
  ['FAIL', 'failed'],
  ['ERROR', 'errored'],
])

function recognises({ root }: Document): boolean {
  const type = stringOf(child(root, 'type'))
  if (type === 'SuiteResult') return child(root, 'results')?.kind === 'sequence'
  return (type === 'CheckResult' || type === 'CheckFailure') && child(root, 'check') !== undefined
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const checks = checksOf(document.root)
  return ok(
    reading({
      format: 'deepchecks',
      attestations: checks.flatMap((check) => attestationsOf(check, place)),
      measurements: checks.flatMap((check) => measurementsOf(check, place)),
      asserts: true,
      identity: stated({ suite: stringOf(child(document.root, 'name')) }),
    }),
  )
}

type Place = (node: { readonly at: Span }) => Position

/** The checks of a suite in order; suites may hold suites. */
function checksOf(node: Node): readonly Node[] {
  const results = child(node, 'results')
  return results?.kind === 'sequence' ? itemsOf(results).flatMap((item) => checksOf(item)) : [node]
}

/** The header before the name: it tells the same check on train and on test data apart. */
function nameOf(check: Node): string {
  const header = stringOf(child(check, 'header'))
  const name = stringOf(child(child(check, 'check'), 'name'))
  return [header, name, 'check without a name'].find((text) => text !== undefined && text !== '') ?? ''
}

function attestationsOf(check: Node, place: Place): readonly Attestation[] {
  const name = nameOf(check)
  const at = place(check)
  const type = stringOf(child(check, 'type'))
  const exception = textOf(child(check, 'exception'))
  if (type === 'CheckFailure') return [attestation({ name, outcome: 'errored', message: exception, at })]
  if (type !== 'CheckResult') return [attestation({ name, outcome: 'errored', message: 'is no check result', at })]
  const conditions = child(check, 'conditions_results')
  if (conditions !== undefined && conditions.kind !== 'sequence' && conditions.kind !== 'null') {
    return [attestation({ name, outcome: 'errored', message: 'its conditions are no list', at })]
  }
  const items = itemsOf(conditions)
  if (items.length === 0)
    return [attestation({ name, outcome: 'undecided', message: 'no assertion: the check has no conditions', at })]
  return items.map((condition) => conditionOf(name, condition, place))
}

function conditionOf(check: string, condition: Node, place: Place): Attestation {
  const status = textOf(child(condition, 'Status'))
  const text = stringOf(child(condition, 'Condition'))
  const outcome = outcomes.get(status ?? '')
  const unknown = status === undefined ? 'states no status' : `has the unknown status ${status}`
  return attestation({
    name: text === undefined ? check : `${check}: ${text}`,
    outcome: outcome ?? 'undecided',
    message: outcome === undefined ? unknown : textOf(child(condition, 'More Info')),
    at: place(condition),
  })
}

/** What a check computed; its shape is the check's own. */
function measurementsOf(check: Node, place: Place): readonly Measurement[] {
  const value = child(check, 'value')
  if (value === undefined || value.kind === 'null') return []
  return descendants(value, [nameOf(check)]).map(({ path, node }) =>
    measurement({ path, value: valueOf(node), at: place(node) }),
  )
}
