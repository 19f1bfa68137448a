import { unreachable } from '../../base/unreachable.ts'
import type { Ruling } from '../ruling.ts'
import type { Finding } from '../verdict.ts'
import type { Ask } from './ask.ts'
import type { WholeRule } from './entry-rules.ts'
import { directionOf, judgeChange } from './judge-change.ts'
import { judgeThreshold } from './judge-threshold.ts'
import type { MetricContext } from './metric-context.ts'
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
    files: [],
  }
  return rules.map(({ rule, ask }) => metricFinding(rule, judgeAsk(subject, ask), shown))
}

function judgeAsk(subject: Subject, ask: Ask): Ruling {
  switch (ask.kind) {
    case 'at_least':
    case 'at_most':
      return judgeThreshold(subject, ask.kind, ask.limit)
    case 'regress_at_most':
    case 'improve_at_least':
      return judgeChange(subject, ask.kind, ask.margin)
    default:
      return unreachable(ask)
  }
}
