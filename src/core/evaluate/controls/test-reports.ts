import { readEvidence } from '../../evidence/read.ts'
import type { AttestationOutcome, Reading, ReportedValue } from '../../evidence/types.ts'
import { detail, named } from '../detail.ts'
import type { CollectedFile } from '../dossier.ts'
import { nameOf } from '../repository-path.ts'
import type { Citation } from '../verdict.ts'
import { readFiles } from './evaluation-files.ts'
import { bareName } from './measured-numbers.ts'
import { notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** One test that a report says passed or not. */
export type TestedItem = {
  readonly name: string
  readonly outcome: AttestationOutcome
  readonly at: Citation['at']
  /** Whether it is a list of tests, which can’t be told apart here. */
  readonly isList?: boolean
}

/** A report of tests on one subject: its items on it, or what is wrong with it as a whole. */
export type TestReport =
  | {
      readonly kind: 'read'
      readonly path: string
      readonly digest: string | null
      readonly reading: Reading
      readonly items: readonly TestedItem[]
    }
  | { readonly kind: 'result'; readonly result: ControlResult }

/**
 * The reports on a subject among the metrics files and the documents that are no prose: those whose file or suite is
 * named after it, and of others the tests that are. A report on the subject without a test asserts nothing.
 */
export function testReports(facts: ControlFactsheet, subject: RegExp): readonly TestReport[] {
  const metrics = readFiles(facts)
  const known = new Set(metrics.map(({ path }) => path))
  const documents = facts.evidence.candidate.documents.filter(({ path }) => !known.has(path) && !prose.test(path))
  return [
    ...metrics.flatMap((file) => reportIn(file, subject)),
    ...documents.flatMap((file) => reportInDocument(file, subject)),
  ]
}

/** Told, not tested: such files are read elsewhere. */
const prose = /\.(?:md|markdown|txt|rst|adoc|html?|pdf|docx?)$/i

function reportInDocument({ path, content }: CollectedFile, subject: RegExp): readonly TestReport[] {
  const isOnSubject = subject.test(nameOf(path))
  const citation: Citation = { path, side: 'candidate', at: null, digest: null, strength: null }
  if (content.kind === 'text') {
    const { text, digest } = content
    const read = readEvidence({ path, text, digest })
    if (read.ok) return reportIn({ path, digest, reading: read.value }, subject)
  }
  if (!isOnSubject || content.kind === 'absent') return []
  return [
    {
      kind: 'result',
      result: undecided(detail`The report ${named(path)} is of no format that can be read`, [citation]),
    },
  ]
}

type ReadReport = { readonly path: string; readonly digest: string | null; readonly reading: Reading }

function reportIn({ path, digest, reading }: ReadReport, subject: RegExp): readonly TestReport[] {
  const all = itemsOf(reading)
  const isOnSubject = subject.test(nameOf(path)) || subject.test(reading.identity['suite'] ?? '')
  const items = isOnSubject ? all : all.filter(({ name }) => subject.test(name))
  if (items.length > 0) return [{ kind: 'read', path, digest, reading, items }]
  if (!isOnSubject) return []
  const citation: Citation = { path, side: 'candidate', at: null, digest, strength: null }
  return [{ kind: 'result', result: notShown(detail`${named(path)} holds no test that passed or failed`, [citation]) }]
}

function itemsOf({ attestations, measurements }: Reading): readonly TestedItem[] {
  if (attestations.length > 0) return attestations.map(({ name, outcome, at }) => ({ name, outcome, at }))
  return measurements.flatMap(({ path, value, at }): readonly TestedItem[] => {
    const isKeyed = outcomeKeys.test(bareName(path.at(-1) ?? ''))
    const name = (isKeyed ? path.slice(0, -1) : path).join(' / ')
    const hidden = hiddenOutcome(path.map(bareName), value)
    const isList = value.kind === 'collection'
    if (hidden !== null) return [{ name: path.join(' / '), outcome: hidden, at, isList }]
    const isTest = isKeyed || path.slice(0, -1).some((segment) => listKeys.test(bareName(segment)))
    if (value.kind === 'boolean' && isTest) return [{ name, outcome: value.text === 'true' ? 'passed' : 'failed', at }]
    if (value.kind === 'null' && isKeyed) return [{ name, outcome: 'undecided', at }]
    if (value.kind !== 'text') return []
    const outcome = outcomes.get(value.text.trim().toLowerCase())
    return outcome === undefined && !isKeyed ? [] : [{ name, outcome: outcome ?? 'undecided', at }]
  })
}

/** Failures that are counted or flagged, and tests in a list, which can’t be told apart here: none may be passed over. */
function hiddenOutcome(keys: readonly string[], value: ReportedValue): AttestationOutcome | null {
  const key = keys.at(-1) ?? ''
  if (value.kind === 'collection') {
    // records that name a run each are read as columns: then the list's own name is further up
    const ofTests = keys.some((each) => listKeys.test(each)) || outcomeKeys.test(key)
    return value.of !== 'mapping' && ofTests ? 'undecided' : null
  }
  if (passKeys.test(key)) return value.kind === 'number' && isNothing(value) ? 'failed' : null
  if (!failureKeys.test(key)) return null
  return value.kind === 'boolean' ? (value.text === 'true' ? 'failed' : null) : isNothing(value) ? null : 'failed'
}

function isNothing(value: ReportedValue): boolean {
  return value.kind === 'null' || (value.kind === 'number' && /^0+(?:\.0*)?$/.test(value.text))
}

const listKeys = /^(?:tests?|checks?|results?|items|cases|scenarios|failures|failed|errors)$/
const passKeys = /^(?:passed|pass|ok|success)$/
const failureKeys = /^(?:failed|failures?|errors?|errored|nfailed|failedtests)$/

const outcomeKeys = /^(?:passed|pass|ok|success|outcome|result|status|verdict)$/

const outcomes: ReadonlyMap<string, AttestationOutcome> = new Map<string, AttestationOutcome>([
  ['pass', 'passed'],
  ['passed', 'passed'],
  ['ok', 'passed'],
  ['fail', 'failed'],
  ['failed', 'failed'],
  ['error', 'errored'],
  ['errored', 'errored'],
  ['warn', 'warned'],
  ['warning', 'warned'],
  ['skip', 'skipped'],
  ['skipped', 'skipped'],
])
