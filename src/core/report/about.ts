import { absolute, isZero, parseDecimal, subtract } from '../base/decimal.ts'
import type { Decimal } from '../base/decimal.ts'
import type { Reason, ReasonCode } from '../evaluate/reasons.ts'
import type { Citation, Finding, MetricFacts } from '../evaluate/verdict.ts'
import type { Known } from './approvals/people.ts'
import { shortChange, shortDistance, shownNumbers } from './numbers.ts'
import type { ShownNumbers } from './numbers.ts'
import { name, quote, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'

/** What a sentence about a finding may say: the finding, its numbers as shown, where it stands. */
export type About = {
  readonly finding: Finding
  readonly numbers: ShownNumbers | null
  /** Where to go to change something; null when the finding cites no file of the change or the policy. */
  readonly place: Citation | null
  /** People who may be shown by name. */
  readonly known: Known
}

/** What a reason says: why, and what to do about it (null where nothing is to be done). */
export type Worded = { readonly because: Phrase; readonly remedy: Phrase | null }

/** One entry per reason of an area. Each reads the facts of its own reason only. */
export type WordsFor<Code extends ReasonCode> = {
  readonly [C in Code]: (reason: Extract<Reason, { code: C }>, about: About) => Worded
}

export function aboutOf(finding: Finding, known: Known): About {
  const facts = finding.metric
  const numbers = facts === null ? null : shownNumbers(facts, changeOf(facts))
  return { finding, numbers, place: placeOf(finding.evidence), known }
}

/** The candidate's file first (with a line, if any has one), then the policy; files of the baseline can't be edited here. */
function placeOf(evidence: readonly Citation[]): Citation | null {
  const here = evidence.filter((citation) => citation.side === 'candidate')
  const candidates = here.length > 0 ? here : evidence.filter((citation) => citation.side === 'policy')
  return candidates.find((citation) => citation.at !== null) ?? candidates[0] ?? null
}

function changeOf(facts: MetricFacts): Decimal | null {
  const candidate = facts.candidate === null ? null : parseDecimal(facts.candidate.value)
  const baseline = facts.baseline === null ? null : parseDecimal(facts.baseline.value)
  return candidate === null || baseline === null ? null : subtract(candidate, baseline)
}

/** ` (models/churn/metrics.json:14)`, or nothing. */
export function at(about: About): Phrase {
  return about.place === null ? [] : say` (${name(placeText(about.place))})`
}

/** ` in models/churn/metrics.json`, or nothing. */
export function inFile(about: About): Phrase {
  return about.place === null ? [] : say` in ${name(about.place.path)}`
}

function placeText(citation: Citation): string {
  return citation.at === null ? citation.path : `${citation.path}:${citation.at.line}`
}

export function metricName(about: About): Phrase {
  return about.finding.metric === null ? words('the value') : [name(about.finding.metric.name)]
}

/** The metric, and its slice where the rule is about one. */
export function subjectOf(about: About): Phrase {
  const slice = about.finding.metric?.slice ?? null
  return slice === null ? metricName(about) : say`${metricName(about)} for ${name(slice)}`
}

/** The candidate's value as shown, or `it`. */
export function value(about: About): Phrase {
  const text = about.numbers?.candidate ?? null
  return text === null ? words('it') : [quote(text)]
}

export function limit(about: About): Phrase {
  const text = about.numbers?.limit ?? ''
  return text === '' ? words('the bound') : [quote(text)]
}

/** How far outside or inside, without its sign; null when it is not known. `up` for what has to be made good. */
export function distance(about: About, rounding: 'nearest' | 'up' = 'nearest'): Phrase | null {
  const exact = about.finding.metric?.slack ?? null
  const slack = exact === null ? null : parseDecimal(exact)
  return slack === null ? null : [quote(shortDistance(absolute(slack), rounding))]
}

export function isExact(about: About): boolean {
  const exact = about.finding.metric?.slack ?? null
  const slack = exact === null ? null : parseDecimal(exact)
  return slack !== null && isZero(slack)
}

/** `0.871, was 0.874: down 0.003`. */
export function comparison(about: About): Phrase {
  const { candidate, baseline, change } = about.numbers ?? { candidate: null, baseline: null, change: null }
  if (candidate === null || baseline === null) return value(about)
  const began = about.numbers?.mergeBase ?? null
  const then = began === null ? [] : say` (${quote(began)} where the branch began)`
  const moved = change === null ? [] : movement(change, about.finding.metric?.limit ?? '')
  return say`${quote(candidate)}, was ${quote(baseline)}${then}${moved}`
}

function movement(change: Decimal, bound: string): Phrase {
  if (isZero(change)) return words(': unchanged')
  const size = quote(shortChange(absolute(change), bound))
  return change.coefficient < 0n ? say`: down ${size}` : say`: up ${size}`
}

/** What is allowed: a drop where more is better, a rise where less is, or none at all. */
export function allowance(about: About): Phrase {
  const facts = about.finding.metric
  if (facts?.bound === 'change_at_most') return eitherWay(about, facts)
  const worse = facts === null || facts.direction === null ? 'change for the worse' : WORSE[facts.direction]
  const margin = facts === null ? null : parseDecimal(facts.limit)
  if (margin !== null && isZero(margin)) return words(`no ${worse} is allowed`)
  return say`a ${words(worse)} of at most ${limit(about)} is allowed`
}

function eitherWay(about: About, { limit: allowed }: MetricFacts): Phrase {
  const margin = parseDecimal(allowed)
  if (margin !== null && isZero(margin)) return words('no change is allowed')
  return say`a change of at most ${limit(about)} either way is allowed`
}

const WORSE: Readonly<Record<'higher' | 'lower', string>> = { higher: 'drop', lower: 'rise' }
