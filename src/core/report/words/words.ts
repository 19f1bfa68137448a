import type { Reason, ReasonCode } from '../../evaluate/reasons.ts'
import type { About, Worded, WordsFor } from '../about.ts'
import { apartWords } from '../measurement/apart-words.ts'
import { inferredWords } from '../measurement/inferred-words.ts'
import { say } from '../phrase.ts'
import { approvalWords } from './approval.ts'
import { attestationWords } from './attestation.ts'
import { changeWords } from './change.ts'
import { comparisonWords } from './comparison.ts'
import { controlWords } from './control.ts'
import { evidenceWords } from './evidence.ts'
import { measuredWords } from './measured.ts'
import { metricWords } from './metric.ts'
import { runsWords } from './runs.ts'
import { sliceWords } from './slices.ts'

/** Every reason has words: one that has none does not compile. */
const WORDS: WordsFor<ReasonCode> = {
  ...changeWords,
  ...evidenceWords,
  ...metricWords,
  ...measuredWords,
  ...runsWords,
  ...comparisonWords,
  ...sliceWords,
  ...attestationWords,
  ...controlWords,
  ...approvalWords,
}

/** Why a rule came to its outcome and what to do: the only place from which sentences about findings come. */
export function wordsFor(about: About): Worded {
  const reason: Reason = about.finding.reason
  // the entry found under a reason's code takes that reason; the compiler can't follow a union through its table
  const entry = WORDS[reason.code] as (reason: Reason, about: About) => Worded
  const worded = withGroups(inferredWords(reason, about) ?? entry(reason, about), about)
  const settled = about.finding.outcome === 'pass' || about.finding.outcome === 'not-applicable'
  return settled ? { because: worded.because, remedy: null } : worded
}

/** A disparity says little without the groups it is between, and how many rows they have. */
function withGroups({ because, remedy }: Worded, { finding }: About): Worded {
  const apart = finding.metric?.apart
  return { because: apart === undefined ? because : say`${because}${apartWords(apart)}`, remedy }
}
