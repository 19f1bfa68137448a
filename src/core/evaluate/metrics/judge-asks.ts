import { unreachable } from '../../base/unreachable.ts'
import type { ExtremeGroup } from '../../statistics/fairness/disparity.ts'
import type { Ruling } from '../ruling.ts'
import type { ApartGroup, Finding } from '../verdict.ts'
import type { Ask } from './ask.ts'
import { decideByInterval, testedBy } from './interval.ts'
import type { Tested } from './family.ts'
import { intervalQuestion } from './interval-question.ts'
import type { WholeRule } from './entry-rules.ts'
import { directionOf, judgeChange } from './judge-change.ts'
import { judgeThreshold } from './judge-threshold.ts'
import type { MetricContext } from './metric-context.ts'
import { settledBySameModel } from './settled-by-same-model.ts'
import { metricFinding } from './metric-finding.ts'
import type { Shown } from './metric-finding.ts'
import type { Subject } from './subject.ts'

/** The answers to all asks about one subject. */
export function judgeAsks(context: MetricContext, subject: Subject, rules: readonly WholeRule[]): readonly Finding[] {
  const agreed = directionOf(subject)
  const shown: Shown = {
    model: context.evidence.model.id,
    slice: subject.slice,
    direction: agreed.kind === 'agreed' ? agreed.direction : null,
    candidate: subject.candidate,
    baseline: subject.baseline.kind === 'found' ? subject.baseline.located : null,
    mergeBase: subject.mergeBase,
    ...apartOf(subject),
    files: [],
  }
  return rules.map(({ rule, ask }) => metricFinding(rule, judgeAsk(subject, ask), shown))
}

/** Who is furthest apart, where the subject is a disparity. */
function apartOf({ measured }: Subject): Pick<Shown, 'apart'> {
  const apart = measured?.candidate?.kind === 'measured' ? measured.candidate.apart : undefined
  if (apart === undefined) return {}
  const { rate, lowest, highest } = apart
  return { apart: { rate, lowest: asText(lowest), highest: asText(highest) } }
}

function asText({ group, n, value }: ExtremeGroup): ApartGroup {
  return { group, n, value: String(value) }
}

/** By the point value, and where the policy gives a confidence by the interval as well. */
function judgeAsk(subject: Subject, ask: Ask): Ruling {
  const point = judgePoint(subject, ask)
  const asked = intervalQuestion(subject, ask, point)
  if (asked === null) return point
  if (asked.kind === 'open') return asked.ruling
  const decided = decideByInterval(asked.question, subject.members.get(ask) ?? null)
  return settledBySameModel(subject, ask, { point, decided })
}

/** The p-values an ask has about a subject; unknown where no interval is asked. */
export function testedOf(subject: Subject, ask: Ask): Tested {
  const asked = intervalQuestion(subject, ask, judgePoint(subject, ask))
  return asked?.kind === 'question' ? testedBy(asked.question) : UNTESTED
}

export const UNTESTED: Tested = { against: null, shown: null }

function judgePoint(subject: Subject, ask: Ask): Ruling {
  switch (ask.kind) {
    case 'at_least':
    case 'at_most':
      return judgeThreshold(subject, ask.kind, ask.limit)
    case 'regress_at_most':
    case 'improve_at_least':
    case 'change_at_most':
      return judgeChange(subject, ask.kind, ask.margin)
    default:
      return unreachable(ask)
  }
}
