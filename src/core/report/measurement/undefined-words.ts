import type { Difference } from '../../measure/measured.ts'
import type { Undefined } from '../../statistics/estimate.ts'

/** Why there is no number, in a few words. */
const WORDS: Readonly<Record<Undefined, string>> = {
  'no-rows': 'there are no rows',
  'no-weight': 'the rows have no weight',
  'one-class': 'all rows are of one class',
  'no-positives': 'no row is positive',
  'no-negatives': 'no row is negative',
  'no-predicted-positives': 'nothing is predicted positive',
  'no-predicted-negatives': 'nothing is predicted negative',
  'constant-target': 'the target never changes',
  'zero-target': 'a target is zero',
  'zero-denominator': 'it would divide by zero',
  'no-relevant-items': 'no query has a relevant item',
  'outside-probability': 'scores outside 0 to 1 are no probabilities',
  'negative-weight': 'a weight is negative',
  'too-few-rows': 'there are too few rows',
  'one-group': 'there is one group only',
  'no-labels': 'there are no labels',
  'not-finite': 'a value is no finite number',
}

type Why = Undefined | Extract<Difference, { readonly kind: 'undefined' }>['why']

/** Why a value or a difference could not be computed: half a sentence. */
export function undefinedWords(why: Why): string {
  switch (why) {
    case 'rows-differ':
      return 'candidate and baseline were evaluated on different rows'
    case 'baseline-undefined':
      return 'production’s version has no value'
    case 'no-method':
      return 'the method of the policy does not fit'
    default:
      return WORDS[why]
  }
}
