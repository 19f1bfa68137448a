import type { GroupsApart } from '../../measure/measured.ts'
import { parseDecimal } from '../../base/decimal.ts'
import type { ApartFacts, ApartGroup } from '../../evaluate/verdict.ts'
import { count, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { shortNumber } from './short-number.ts'

/** What is compared between groups, as people call it. */
export const RATE_WORDS: Readonly<Record<GroupsApart['rate'], string>> = {
  'selection-rate': 'selection rate',
  'true-positive-rate': 'true positive rate',
  'false-positive-rate': 'false positive rate',
  'false-negative-rate': 'false negative rate',
  'true-negative-rate': 'true negative rate',
  precision: 'precision',
  accuracy: 'accuracy',
  calibration: 'mean score less what came true',
}

/** "; the selection rate is lowest in f, 0.31 of 120 rows, and highest in m, 0.45 of 130 rows". */
export function apartWords({ rate, lowest, highest }: ApartFacts): Phrase {
  return say`; the ${words(RATE_WORDS[rate])} is lowest in ${named(lowest)}, and highest in ${named(highest)}`
}

function named({ group, n, value }: ApartGroup): Phrase {
  const number = parseDecimal(value) === null ? value : shortNumber(Number(value)).replace('-', '−')
  return say`${name(group)}, ${quote(number)} of ${words(count(n, 'row'))}`
}
