import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position } from '../../base/source.ts'
import { child, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { note } from '../note.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Attestation, Reading } from '../types.ts'
import { evidentlyDialect } from './evidently-dialect.ts'
import { evidentlyOutcomes, evidentlyTests } from './evidently-tests.ts'

/**
 * A test suite of Evidently up to 0.6. The list of tests decides. Its summary counts warnings as successes and
 * leaves errors out of the failures, so it is only held against the list.
 */
export const evidentlyTestSuite: Reader = {
  format: 'evidently-test-suite',
  title: 'Evidently test suite (before 0.7)',
  recognises: (document) => evidentlyDialect(document) === 'evidently-test-suite',
  read,
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const tests = evidentlyTests(child(document.root, 'tests'), place)
  const summary = child(document.root, 'summary')
  const hidden = summary === undefined ? null : contradiction(summary, tests)
  if (summary === undefined || hidden === null) {
    return ok(reading({ format: 'evidently-test-suite', attestations: tests, asserts: true }))
  }
  const at: Position = place(summary)
  const notes = [note(document, { at, message: hidden.message })]
  const claim = attestation({ name: 'summary', outcome: hidden.outcome, message: hidden.message, at })
  return ok(reading({ format: 'evidently-test-suite', attestations: [...tests, claim], asserts: true, notes }))
}

type Contradiction = { readonly outcome: 'failed' | 'undecided'; readonly message: string }

/** Where the summary does not follow from the list: tests were left out, or one of both was edited. */
function contradiction(summary: Node, tests: readonly Attestation[]): Contradiction | null {
  const all = (...outcomes: readonly string[]): number => tests.filter((test) => outcomes.includes(test.outcome)).length
  const allPassed = textOf(child(summary, 'all_passed'))
  if (allPassed === 'false' && all('passed', 'warned') === tests.length) {
    return {
      outcome: 'failed',
      message: 'the summary says that not all tests passed; the list shows none that did not',
    }
  }
  const byStatus = child(summary, 'by_status')
  const counts = [
    ...[...evidentlyOutcomes].map(([status, outcome]) => compared(child(byStatus, status), status, all(outcome))),
    compared(child(summary, 'failed_tests'), 'FAIL', all('failed')),
    compared(child(summary, 'success_tests'), 'SUCCESS or WARNING', all('passed', 'warned')),
    compared(child(summary, 'total_tests'), 'any status', tests.length),
  ].filter((found) => found !== null)
  const worst = counts.find((found) => found.outcome === 'failed') ?? counts[0]
  if (worst !== undefined) return worst
  if (allPassed !== 'true' || all('passed', 'warned') === tests.length) return null
  return { outcome: 'undecided', message: 'the summary says that all tests passed; the list shows some that did not' }
}

/** One count of the summary against the list. More failures than the list shows are failures that somebody left out. */
function compared(stated: Node | undefined, status: string, listed: number): Contradiction | null {
  const text = textOf(stated)
  if (text === undefined || Number(text) === listed) return null
  const hides = (status === 'FAIL' || status === 'ERROR') && !(Number(text) < listed)
  const message = `the summary counts ${text} tests of ${status}, the list ${listed}`
  return { outcome: hides ? 'failed' : 'undecided', message }
}
