import type { DataRecord } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { parseDecimal } from '../../base/decimal.ts'
import type { Measurement, Reading } from '../../evidence/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import type { Citation, Finding, Strength } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { dayOf } from './day-facts.ts'
import { documentOf } from './documents.ts'
import { metricNames, metricRules, ruleWords } from './metric-rules.ts'
import { limitsOn } from './quality-limits.ts'
import { qualityTopics, wordsOfName } from './quality-topics.ts'
import type { QualityTopic } from './quality-topics.ts'
import { blockOrResult, citeRecord, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { dayOfReport } from './run-report.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const data03: Control = {
  id: 'DATA-03',
  title: 'Data quality report within limits',
  question:
    'Are the missing values, duplicates and schema violations of the data counted, and within the policy’s limits?',
  why: 'A model learns the holes of its data as if they were facts. Counts without limits are read by nobody.',
  remedy:
    'Name the report as `quality_report` under `data:` in the governance record, list it under `metrics:` of the model, and limit its figures on missing values, duplicates and schema violations in the gate, such as `{metric: missing_share, at_most: 0.02}`.',
  severity: severityByTier('i w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 10(3)', 'ISO A.7.4', 'RMF MAP 2.3', 'AIV 3.2.1', 'MRM § IV'),
  check,
}

type Report = { readonly path: string; readonly digest: string | null; readonly reading: Reading }

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'data')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { quality_report: source } = block
  if (source === null) return unansweredResult(record, 'data', [{ key: 'quality_report', value: null }], block.at)
  const report = reportOf(facts, record, source)
  if ('outcome' in report) return report
  const problem = early(facts, report) ?? attested(report)
  if (problem !== null) return problem
  const rules = metricRules(facts, ['at_least', 'at_most'])
  const topics = qualityTopics.map((topic) =>
    topicOf(facts, report, { topic, rules: limitsOn(topic, report.path, rules) }),
  )
  const wrong = topics.find((each): each is ControlResult => 'outcome' in each)
  if (wrong !== undefined) return wrong
  const limited = topics.flatMap((each) => ('outcome' in each ? [] : [each]))
  return within(limited, [citeRecord(record, 'data', source.at), cite(report, null)])
}

function reportOf(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  { value, at }: NonNullable<DataRecord['quality_report']>,
): Report | ControlResult {
  const path = fromRoot(facts.evidence.model.path, value)
  const here = citeRecord(record, 'data', at)
  const file = facts.evidence.candidate.metrics.find((each) => each.path === path)
  if (file?.result.kind === 'read') return { path, digest: file.digest, reading: file.result.reading }
  if (file?.result.kind === 'unread' && file.result.reason.code !== 'file-missing') {
    return mendedBy(
      detail`Commit the report as JSON or YAML`,
      undecided(detail`The quality report ${named(path)} can’t be read`, [
        { ...here, path, at: null, digest: file.digest },
      ]),
    )
  }
  const document = documentOf(facts, value, here)
  if (document.kind === 'result') {
    return mendedBy(detail`Commit ${named(path)}, and list it under ${named('metrics:')} of the model`, document.result)
  }
  return mendedBy(
    detail`List it under ${named('metrics:')} of the model, and limit its figures in the gate`,
    undecided(detail`${named(path)} is no metrics file of the model, so no limit is on its figures`, [here]),
  )
}

function early(facts: ControlFactsheet, report: Report): ControlResult | null {
  const day = dayOfReport(report.reading)
  if (day === null || day <= dayOf(facts)) return null
  return mendedBy(
    detail`Commit the report as the tool wrote it`,
    notShown(detail`The quality report is dated ${named(day)}, which is yet to come`, [cite(report, null)]),
  )
}

/** A test that another tool ran and that did not pass. */
function attested(report: Report): ControlResult | null {
  const { attestations } = report.reading
  const failed = attestations.find(({ outcome }) => outcome === 'failed')
  const worst = failed ?? attestations.find(({ outcome }) => outcome === 'errored' || outcome === 'undecided')
  if (worst === undefined) return null
  const test = named(worst.name.slice(0, 80))
  const result =
    failed === undefined
      ? undecided(detail`The test ${test} in the quality report came to nothing`, [cite(report, worst.at)])
      : notShown(detail`The test ${test} in the quality report failed`, [cite(report, worst.at)])
  return mendedBy(detail`Mend the data, and run the tests again`, result)
}

/** A topic within its limits: those of the policy's rules, or, without any, those of another tool's tests. */
type Limited = { readonly rules: readonly Finding[]; readonly citations: readonly Citation[] }
type Asked = { readonly topic: QualityTopic; readonly rules: readonly Finding[] }

function topicOf(facts: ControlFactsheet, report: Report, { topic, rules }: Asked): Limited | ControlResult {
  const figures = figuresOn(topic, report.reading)
  const tests = report.reading.attestations.filter(
    ({ name, outcome }) => outcome === 'passed' && topic.test.test(wordsOfName([name])),
  )
  const [figure] = figures
  if (figure === undefined && tests.length === 0) {
    return mendedBy(
      detail`Have the report count them too`,
      notShown(detail`The quality report has no figure on ${[topic.name]}`, [cite(report, null)]),
    )
  }
  const odd = implausible(report, topic, figures)
  if (odd !== null) return odd
  if (rules.length > 0) return judged(rules)
  if (tests.length > 0) return { rules: [], citations: tests.map(({ at }) => cite(report, at)) }
  return mendedBy(
    detail`Limit it under ${named('metrics:')} of the gate by something that it could exceed`,
    undecided(detail`The policy sets no limit on ${[topic.name]}`, [
      cite(report, figure?.at ?? null),
      citePolicy(facts),
    ]),
  )
}

function implausible(report: Report, topic: QualityTopic, figures: readonly Measurement[]): ControlResult | null {
  const odd = figures.find(({ value }) => !isPlausible(value))
  if (odd === undefined) return null
  return mendedBy(
    detail`Commit the report with a number of zero or more there`,
    undecided(detail`The quality report gives ${[topic.name]} in a way that can’t be a count or share`, [
      cite(report, odd.at),
    ]),
  )
}

/** What the report says of a topic, whatever kind of value it is. */
function figuresOn({ bad, good }: QualityTopic, { measurements }: Reading): readonly Measurement[] {
  return measurements.filter(({ path, value, operational }) => {
    if (operational || value.kind === 'collection') return false
    const words = wordsOfName(path)
    return bad.test(words) || good.test(words)
  })
}

/** A finite number that is not below zero; words beside the numbers are no figures and do no harm. */
function isPlausible(value: Measurement['value']): boolean {
  if (value.kind === 'text' || value.kind === 'boolean') return true
  if (value.kind !== 'number') return false
  const number = parseDecimal(value.text)
  return number !== null && number.coefficient >= 0n
}

function judged(rules: readonly Finding[]): Limited | ControlResult {
  const remedy = detail`See what the rule itself says, and settle that`
  const [failed] = rules.filter(({ outcome }) => outcome === 'fail')
  if (failed !== undefined) return mendedBy(remedy, notShown(detail`${ruleWords(failed)} is not met`, plain(failed)))
  const [open] = rules.filter(({ outcome }) => outcome !== 'pass')
  if (open !== undefined) return mendedBy(remedy, undecided(detail`${ruleWords(open)} can’t be decided`, plain(open)))
  return { rules, citations: rules.flatMap(({ evidence }) => evidence) }
}

function plain({ evidence }: Finding): readonly Citation[] {
  return evidence.map((each) => ({ ...each, strength: null }))
}

function within(topics: readonly Limited[], citations: readonly Citation[]): ControlResult {
  const byPolicy = topics.every(({ rules }) => rules.length > 0)
  const strength: Strength = byPolicy ? 'E3' : 'E2'
  const all = [...citations, ...topics.flatMap((topic) => topic.citations)].map((each) => ({ ...each, strength }))
  if (byPolicy) {
    const metrics = metricNames(topics.flatMap(({ rules }) => rules))
    return shown('E3', detail`The report is within the policy’s limits on ${metrics}`, all)
  }
  return mendedBy(
    detail`Set limits on these figures in the gate`,
    shown('E2', detail`The report is within limits, but some of them are set by its own tests only`, all),
  )
}

function cite({ path, digest }: Report, at: Citation['at']): Citation {
  return { path, side: 'candidate', at, digest, strength: null }
}
