import { counted, detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { dayOf } from './day-facts.ts'
import { evaluatedArtifact } from './evaluated-artifact.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { dayOfReport } from './run-report.ts'
import { testReports } from './test-reports.ts'
import type { TestedItem, TestReport } from './test-reports.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'
import { sectionsHeaded, writtenIn, writtenTexts } from './written-texts.ts'

/** What is to be tested, by the words that name it. */
export type TestedAsk = {
  /** In a sentence: `robustness`. */
  readonly called: Detail
  readonly subject: RegExp
  /** Of each there must be a test; none where any will do. */
  readonly topics: readonly (readonly [string, RegExp])[]
}

type Read = Extract<TestReport, { kind: 'read' }>

/** So many different words tell of tests; fewer only mention them. */
const PROSE_WORDS = 15
const MOST_CITED = 10

/**
 * Whether a subject was tested: by reports with items that another tool or the team’s own script wrote, all of which
 * passed, and which are on this artifact. Prose alone is told, not tested.
 */
export function testedSubject(facts: ControlFactsheet, ask: TestedAsk): ControlResult {
  const reports = testReports(facts, ask.subject)
  if (reports.length === 0) return toldOnly(facts, ask)
  const unusable = reports.find((each) => each.kind === 'result')
  const read = reports.flatMap((each) => (each.kind === 'read' ? [each] : []))
  const short = failedIn(read) ?? unusable?.result ?? openIn(read) ?? untimely(facts, read) ?? untested(read, ask)
  return short ?? passedAll(read, ask)
}

function failedIn(reports: readonly Read[]): ControlResult | null {
  const failed = itemsIn(reports, ({ outcome }) => outcome === 'failed')
  const [first] = failed
  if (first === undefined) return null
  const more = failed.length > 1 ? detail` (and ${failed.length - 1} more)` : []
  return mendedBy(
    detail`Mend the model, and run the test again`,
    notShown(
      detail`The test ${nameOf(first)} in ${named(first.report.path)} failed${more}`,
      failed.slice(0, MOST_CITED).map((each) => cite(each)),
    ),
  )
}

/** What was skipped, warned of or broken shows nothing. */
function openIn(reports: readonly Read[]): ControlResult | null {
  const [first] = itemsIn(reports, ({ outcome }) => outcome !== 'failed' && outcome !== 'passed')
  if (first === undefined) return null
  if (first.item.isList === true) {
    return mendedBy(
      detail`Write the tests by their names, such as ${named('{noise: {passed: true}}')}`,
      undecided(detail`${nameOf(first)} in ${named(first.report.path)} is a list, and tests in lists can’t be read`, [
        cite(first),
      ]),
    )
  }
  return mendedBy(
    detail`Run the test until it says passed or failed`,
    undecided(detail`The test ${nameOf(first)} in ${named(first.report.path)} is ${named(first.item.outcome)}`, [
      cite(first),
    ]),
  )
}

function untimely(facts: ControlFactsheet, reports: readonly Read[]): ControlResult | null {
  for (const report of reports) {
    const day = dayOfReport(report.reading)
    const citation: Citation = { path: report.path, side: 'candidate', at: null, digest: report.digest, strength: null }
    if (day !== null && day > dayOf(facts)) {
      return notShown(detail`${named(report.path)} is dated ${named(day)}, which is yet to come`, [citation])
    }
    const tied = evaluatedArtifact(facts, report)
    if (tied.kind === 'other') return tied.result
  }
  return null
}

function untested(reports: readonly Read[], { topics }: TestedAsk): ControlResult | null {
  const all = itemsIn(reports, () => true)
  const missing = topics.filter(([, words]) => !all.some(({ item }) => words.test(item.name))).map(([topic]) => topic)
  if (missing.length === 0) return null
  return mendedBy(
    detail`Add a test of each, and name it so`,
    notShown(
      detail`No test is on ${enumerated(missing)}`,
      reports.map(({ path, digest }) => ({ path, side: 'candidate', at: null, digest, strength: null })),
    ),
  )
}

function passedAll(reports: readonly Read[], { called }: TestedAsk): ControlResult {
  const all = itemsIn(reports, () => true)
  const paths = enumerated(reports.map(({ path }) => path))
  // each report is cited, whatever else is left out
  const firsts = reports.flatMap((report) => itemsIn([report], () => true).slice(0, 1))
  const cited = [...new Set([...firsts, ...all.slice(0, MOST_CITED)])]
  return shown(
    'E3',
    detail`${counted(all.length, 'test')} of ${called} passed, by ${paths}`,
    cited.map((each) => cite(each, 'E3')),
  )
}

function toldOnly(facts: ControlFactsheet, { called, subject }: TestedAsk): ControlResult {
  for (const text of writtenTexts(facts)) {
    const [first] = sectionsHeaded(text, subject)
    if (first === undefined || writtenIn(text, [first]).distinct < PROSE_WORDS) continue
    const { path, digest } = text.card.file
    return shown('E1', detail`${named(path)} tells of ${called}, and no report holds tests that passed`, [
      { path, side: 'candidate', at: first.at, digest, strength: 'E1' },
    ])
  }
  return notShown(detail`No report of the model has tests of ${called}`, [citePolicy(facts)])
}

type PlacedItem = { readonly report: Read; readonly item: TestedItem }

function itemsIn(reports: readonly Read[], holds: (item: TestedItem) => boolean): readonly PlacedItem[] {
  return reports.flatMap((report) => report.items.filter(holds).map((item) => ({ report, item })))
}

function nameOf({ item }: PlacedItem): ReturnType<typeof named> {
  return named(item.name.slice(0, 80))
}

function cite({ report, item }: PlacedItem, strength: Citation['strength'] = null): Citation {
  return { path: report.path, side: 'candidate', at: item.at, digest: report.digest, strength }
}
