import type { Reasons } from '../../evaluate/reasons.ts'
import { at, inFile, limit, value } from '../about.ts'
import type { About, WordsFor } from '../about.ts'
import { list, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code =
  | 'slices-missing'
  | 'slices-empty'
  | 'slice-vanished'
  | 'slice-required'
  | 'slice-present'
  | 'slice-new'
  | 'slice-too-small'
  | 'slice-rows-unknown'
  | 'within-gap'
  | 'beyond-gap'
  | 'gap-undefined'
  | 'too-few-rows'
  | 'rows-unknown'

/** Words about sub-populations and the rows behind a value. */
export const sliceWords: WordsFor<Code> = {
  'slices-missing': ({ path, near }) => ({
    because: say`The slices ${name(path)} are not reported`,
    remedy:
      near.length === 0
        ? say`Report ${name(path)} in a metrics file of the model`
        : say`There is ${list(near, 3)}: if that is meant, correct the name in the policy`,
  }),
  'slices-empty': ({ path }) => ({
    because: say`${name(path)} is there but holds no slice`,
    remedy: say`Report every slice of the baseline under ${name(path)}`,
  }),
  'slice-vanished': ({ near }, about) => ({
    because: say`The baseline reports ${slice(about)}, the candidate does not`,
    remedy: near.length === 0 ? say`Report ${slice(about)} again${inFile(about)}` : exactly(near, about),
  }),
  'slice-required': ({ near }, about) => ({
    because: say`${slice(about)} is required and not reported`,
    remedy: near.length === 0 ? say`Report ${slice(about)}${inFile(about)}` : exactly(near, about),
  }),
  'slice-present': (_, about) => ({
    because: say`${slice(about)} is reported, as required`,
    remedy: null,
  }),
  'slice-new': (_, about) => ({
    because: say`${slice(about)} is new: the baseline has nothing to compare it with`,
    remedy: say`Report ${slice(about)} for the version on the base branch too, or give it a bound of its own`,
  }),
  'slice-too-small': ({ rows, least }) => ({
    because: say`Only ${quote(rows)} rows stand behind it; the policy asks for ${least}`,
    remedy: say`Evaluate at least ${least} rows of it, or have a waiver put on the base branch`,
  }),
  'slice-rows-unknown': ({ least }, about) => ({
    because: say`How many rows stand behind it is not reported; the policy asks for ${least}`,
    remedy: say`Report the number of rows of each slice${inFile(about)}`,
  }),
  'within-gap': ({ best, worst }, about) => ({
    because: spread(best, worst, about),
    remedy: null,
  }),
  'beyond-gap': ({ best, worst }, about) => ({
    because: spread(best, worst, about),
    remedy: say`Improve ${name(worst)}${at(about)}`,
  }),
  'gap-undefined': ({ why }, about) => ({
    because: words(GAP_UNDEFINED[why]),
    remedy:
      why === 'one-slice' ? say`Report every slice${inFile(about)}` : say`Use ${name('gap_at_most')} in the policy`,
  }),
  'too-few-rows': ({ rows, least }) => ({
    because: say`Only ${quote(rows)} rows stand behind it; ${least} are needed`,
    remedy: say`Evaluate on at least ${least} rows`,
  }),
  'rows-unknown': ({ least }, about) => ({
    because: say`How many rows stand behind it is not reported; ${least} are needed`,
    remedy: say`Report the number of rows${inFile(about)}`,
  }),
}

const GAP_UNDEFINED: Readonly<Record<Reasons['gap-undefined']['why'], string>> = {
  'one-slice': 'There is a single slice, and a gap needs two',
  negative: 'A ratio of slices means nothing when a value is negative',
  zero: 'A ratio of slices means nothing when the greatest value is 0',
}

function slice(about: About): Phrase {
  const text = about.finding.metric?.slice ?? null
  return text === null ? words('the slice') : [name(text)]
}

/** Slices are told apart by their exact names. */
function exactly(near: readonly string[], about: About): Phrase {
  return say`There is ${list(near, 3)}: if that is the same, report it as ${slice(about)}, exactly so`
}

function spread(best: string, worst: string, about: About): Phrase {
  const slices = say`The best slice ${name(best)} and the worst ${name(worst)}`
  return about.finding.metric?.bound === 'ratio_at_least'
    ? say`${slices} have a ratio of ${value(about)}; at least ${limit(about)} is asked`
    : say`${slices} are ${value(about)} apart; at most ${limit(about)} is allowed`
}
