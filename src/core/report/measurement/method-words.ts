import type { InferenceFacts } from '../../evaluate/verdict.ts'
import { METHODS } from '../../policy/measuring.ts'
import type { Method } from '../../policy/measuring.ts'
import { countsRuns } from '../../policy/method-reach.ts'
import { count, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { Standing } from './bounded.ts'
import { shortP } from './short-number.ts'

/** How a finding was decided, for who wants to do it again: method, rows, p of the claim that was decided, seed. */
export function methodWords(inference: InferenceFacts, standing: Standing | null): Phrase {
  const { n, paired, seed, replicates } = inference
  const p = standing === 'refuted' ? inference.pAgainst : inference.p
  const unit = countsRuns(inference.method) ? 'run' : paired === true ? 'pair' : 'row'
  const rows = n === null ? [] : say` on ${words(count(n, unit))}`
  const known = p === null ? [] : say`; p ${quote(shortP(p))}`
  const sown = seed === null ? [] : say`, seed ${quote(String(seed))}`
  const drawn = replicates === null ? [] : say`; ${words(count(replicates, 'resample'))}${sown}`
  return say`${named(inference.method)}${rows}${known}${drawn}`
}

function named(method: string): Phrase {
  const known = METHODS.find((each) => each === method)
  const text = known === undefined ? OTHERS.get(method) : NAMES[known]
  return text === undefined ? [name(method)] : words(text)
}

/** Methods that fit where the policy names none, and that it can't name. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['student-t', 'Student’s interval for a mean'],
  ['seeds-t', 'Student’s interval over the seeds of one split'],
  ['simultaneous-intervals', 'Intervals that hold for all slices at once'],
  ['all-pairs', 'Intervals that hold for all pairs of groups at once'],
])

const NAMES: Readonly<Record<Method, string>> = {
  wilson: 'Wilson’s score interval for a share',
  'clopper-pearson': 'Clopper and Pearson’s exact interval for a share',
  newcombe: 'Newcombe’s score interval for two shares of different rows',
  fisher: 'Fisher’s exact test of two shares of different rows',
  tango: 'Tango’s score interval for two shares of the same rows',
  'mcnemar-midp': 'McNemar’s test with mid-p',
  'mcnemar-exact': 'McNemar’s exact test',
  delong: 'DeLong’s variance of the area under the curve',
  bootstrap: 'The bootstrap',
  'cluster-bootstrap': 'The bootstrap of whole clusters',
  'paired-t': 'Student’s interval for the differences of pairs',
  welch: 'Welch’s interval for two means',
  'stderr-z': 'The standard errors that the files report, taken as normal',
  'corrected-t': 'Nadeau and Bengio’s corrected interval',
}
