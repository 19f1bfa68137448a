import type { Position, Span } from '../../base/source.ts'
import { child, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import type { Attestation, AttestationOutcome } from '../types.ts'

/** Evidently counts a warning as a success and an error as nothing; here each is what it is. */
export const evidentlyOutcomes: ReadonlyMap<string, AttestationOutcome> = new Map([
  ['SUCCESS', 'passed'],
  ['FAIL', 'failed'],
  ['WARNING', 'warned'],
  ['ERROR', 'errored'],
  ['SKIPPED', 'skipped'],
])

/** The tests of an Evidently file, whatever its dialect. An item that is no test was not carried out, as far as anyone can tell. */
export function evidentlyTests(
  tests: Node | undefined,
  place: (node: { readonly at: Span }) => Position,
): readonly Attestation[] {
  return itemsOf(tests).map((test, index) => {
    const name = testName(test) ?? `tests[${index}]`
    const status = textOf(child(test, 'status'))
    if (test.kind !== 'mapping')
      return attestation({ name, outcome: 'errored', message: 'is no test', at: place(test) })
    const outcome = evidentlyOutcomes.get(status ?? '')
    const message = stringOf(child(test, 'description'))
    if (outcome !== undefined) return attestation({ name, outcome, message, at: place(test) })
    const unknown = status === undefined ? 'states no status' : `has the unknown status ${status}`
    return attestation({ name, outcome: 'undecided', message: unknown, at: place(test) })
  })
}

/** Tests of one kind for several columns share a name; the column tells them apart. */
function testName(test: Node): string | undefined {
  const name = stringOf(child(test, 'name')) ?? stringOf(child(test, 'id'))
  const column =
    stringOf(child(child(test, 'parameters'), 'column_name')) ??
    stringOf(child(child(child(test, 'metric_config'), 'params'), 'column'))
  return name === undefined || column === undefined || name.includes(column) ? name : `${name} (${column})`
}
