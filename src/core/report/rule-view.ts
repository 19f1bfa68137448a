import { isZero, parseDecimal } from '../base/decimal.ts'
import { unreachable } from '../base/unreachable.ts'
import type { ReasonCode } from '../evaluate/reasons.ts'
import type { BoundKind, Citation, Finding, Outcome, WaiverFacts } from '../evaluate/verdict.ts'
import { aboutOf } from './about.ts'
import type { About, Worded } from './about.ts'
import type { Known } from './approvals/people.ts'
import type { ShownNumbers } from './numbers.ts'
import { join, name, quote, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { wordsFor } from './words/words.ts'

/** Where a rule belongs in a report, most urgent first. Severity below `block` is a warning, whatever the outcome. */
export const GROUPS = [
  'failed',
  'errored',
  'undecided',
  'pending',
  'warning',
  'waived',
  'passed',
  'not-applicable',
] as const
export type Group = (typeof GROUPS)[number]

/** One finding, worded and rounded. */
export type RuleView = {
  readonly finding: Finding
  readonly group: Group
  /** What is asked: `auc` at least 0.80. */
  readonly label: Phrase
  /** The bound alone: at least 0.80. Empty for rules that set none. */
  readonly asked: Phrase
  readonly because: Phrase
  readonly remedy: Phrase | null
  readonly numbers: ShownNumbers | null
  /** Where to go: the first citation of the candidate, else of the policy. */
  readonly place: Citation | null
}

/** `known` are the people who may be shown by name; nobody when it is not given. */
export function ruleView(finding: Finding, known: Known = NOBODY): RuleView {
  return new LazyRuleView(finding, known)
}

const NOBODY: Known = new Set()

/** Sentences and rounded numbers are made when a format asks for them: most pages show few of many rules. */
class LazyRuleView implements RuleView {
  readonly finding: Finding
  readonly group: Group
  readonly #known: Known
  #about: About | null = null
  #worded: Worded | null = null

  constructor(finding: Finding, known: Known) {
    this.finding = finding
    this.#known = known
    this.group = groupOf(finding)
  }

  get label(): Phrase {
    return labelOf(this.finding, this.about)
  }

  get asked(): Phrase {
    return this.finding.metric === null ? [] : askedOf(this.finding.metric.bound, this.about)
  }

  get because(): Phrase {
    return this.worded.because
  }

  get remedy(): Phrase | null {
    const { outcome, waiver } = this.finding
    return outcome === 'waived' && waiver !== null ? waivedBy(waiver) : this.worded.remedy
  }

  get numbers(): ShownNumbers | null {
    return this.about.numbers
  }

  get place(): Citation | null {
    return this.about.place
  }

  private get about(): About {
    this.#about ??= aboutOf(this.finding, this.#known)
    return this.#about
  }

  private get worded(): Worded {
    this.#worded ??= wordsFor(this.about)
    return this.#worded
  }
}

const GROUP_OF: Readonly<Record<Outcome, Group>> = {
  fail: 'failed',
  error: 'errored',
  indeterminate: 'undecided',
  pending: 'pending',
  waived: 'waived',
  pass: 'passed',
  'not-applicable': 'not-applicable',
}

function groupOf(finding: Finding): Group {
  const group = GROUP_OF[finding.outcome]
  const moves = group === 'failed' || group === 'errored' || group === 'undecided' || group === 'pending'
  return moves && finding.severity !== 'block' ? 'warning' : group
}

function waivedBy(waiver: WaiverFacts): Phrase {
  const people = join(waiver.approvedBy.map((login) => [name(login)]))
  return say`Waived until ${quote(waiver.expires)}${people.length === 0 ? [] : say` by ${people}`}: ${quote(waiver.reason)}`
}

function labelOf(finding: Finding, about: About): Phrase {
  if (finding.metric !== null) return metricLabel(finding, about)
  if (finding.control !== null) return say`${name(finding.control.id)} ${quote(finding.control.title)}`
  const searched = searchedBy(finding)
  if (searched !== null) return say`Search for worse slices by ${name(searched)}`
  switch (finding.kind) {
    case 'attestation':
    case 'evidence':
    case 'metric':
    case 'control':
      return [name(lastSegments(finding.rule))]
    case 'approval':
      return approvalLabel(finding)
    case 'change':
      return words('The change as a whole')
    case 'policy':
      return words('The policy')
    default:
      return unreachable(finding.kind)
  }
}

/** Rules about all roles together go by what they ask for; those about one role by its name. */
const APPROVAL_LABEL: Readonly<Partial<Record<ReasonCode, string>>> = {
  'people-short': 'Approvals by different people',
  'quorum-unreachable': 'Approvals by different people',
  'bot-change-awaits': 'Approval of a change by a bot',
  'bot-change-signed': 'Approval of a change by a bot',
  'changes-requested': 'No request for changes',
  'authors-untraced': 'Authors are known',
  draft: 'Ready for review',
}

function approvalLabel({ rule, reason }: Finding): Phrase {
  const label = APPROVAL_LABEL[reason.code]
  return label === undefined ? say`Approval: ${name(lastSegments(rule))}` : words(label)
}

/** A rule's id without the gate and the kind before it: those stand in the heading. */
function lastSegments(rule: string): string {
  const segments = rule.split('/')
  return segments.length > 2 ? segments.slice(2).join('/') : rule
}

/** The metric of `<gate>/metrics/<metric>/find_slices`. */
function searchedBy({ kind, rule }: Finding): string | null {
  return kind === 'metric' ? (/^[^/]+\/metrics\/(.+)\/find_slices$/.exec(rule)?.[1] ?? null) : null
}

const ASKED: Readonly<Record<BoundKind, string>> = {
  at_least: 'at least',
  at_most: 'at most',
  regress_at_most: 'worse by at most',
  improve_at_least: 'better by at least',
  change_at_most: 'changes by at most',
  gap_at_most: 'gap between slices at most',
  ratio_at_least: 'ratio of slices at least',
  require: 'has the slice',
}

function metricLabel(finding: Finding, about: About): Phrase {
  const facts = finding.metric
  if (facts === null) return []
  const slice = facts.slice === null ? [] : say` for ${name(facts.slice)}`
  return say`${name(facts.name)}${slice}: ${askedOf(facts.bound, about)}`
}

function askedOf(bound: BoundKind, about: About): Phrase {
  const limit = about.numbers?.limit ?? ''
  if (bound === 'regress_at_most' && isNothing(limit)) return words('not worse')
  if (bound === 'change_at_most' && isNothing(limit)) return words('unchanged')
  return say`${words(ASKED[bound])}${limit === '' ? [] : say` ${quote(limit)}`}`
}

function isNothing(limit: string): boolean {
  const margin = parseDecimal(limit)
  return margin !== null && isZero(margin)
}
