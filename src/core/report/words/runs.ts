import type { ReasonCode, Reasons } from '../../evaluate/reasons.ts'
import { at, metricName } from '../about.ts'
import type { WordsFor } from '../about.ts'
import { count, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code =
  | 'runs-undeclared'
  | 'not-runs'
  | 'run-unusable'
  | 'run-repeated'
  | 'too-few-runs'
  | 'folds-incomplete'
  | 'folds-repeated'
  | 'runs-differ'
  | 'runs-constant'

/** Words about metrics that are a list, one value a run. */
export const runsWords: WordsFor<Code> = {
  'runs-undeclared': ({ runs }, about) => ({
    because: say`${metricName(about)} is a list of ${words(count(runs, 'value'))}, and the rule is about one number`,
    remedy: say`Say in the rule how its runs came about, ${name('runs: {folds: 10}')} or ${name('runs: {train: 900, test: 100}')} or ${name('runs: seeds')}, or report one number${at(about)}`,
  }),
  'not-runs': ({ found }, about) => ({
    because: say`The rule asks for a list of runs, and ${metricName(about)} is ${words(NO_RUNS[found])}`,
    remedy: say`Report the list of all runs${at(about)}${found === 'number' ? say`; where one number is meant, leave ${name('runs')} out of the rule` : words(', with a number for each')}`,
  }),
  'run-unusable': ({ run, line, why, found, text }, about) => ({
    because: say`Run ${name(run)} of ${metricName(about)} (line ${line}) can’t be used: ${text === '' ? words('it') : name(text)} ${wrong(why, found, text)}`,
    remedy: say`Find out what became of that run, and report the list with a number for every run${at(about)}`,
  }),
  'run-repeated': ({ run }, about) => ({
    because: say`The list names ${name(run)} more than once`,
    remedy: say`Report each run once${at(about)}`,
  }),
  'too-few-runs': ({ runs }, about) => ({
    because: say`There is ${words(count(runs, 'run'))}: one tells nothing of how runs vary`,
    remedy: say`Train at least twice, better ten times, and report every run${at(about)}`,
  }),
  'folds-incomplete': ({ runs, folds }, about) => ({
    because: say`There are ${words(count(runs, 'run'))}, no whole number of times ${words(count(folds, 'fold'))}`,
    remedy: say`Report every fold${at(about)}, or correct ${name('runs')} in the policy`,
  }),
  'folds-repeated': ({ folds }, about) => ({
    because: say`The same ${words(count(folds, 'value'))} stand in the list more than once: folds drawn anew would give others`,
    remedy: say`Report each repetition once${at(about)}, or draw the folds of each anew`,
  }),
  'runs-differ': ({ candidate, baseline, only }) => ({
    because:
      only === null
        ? say`Not compared, because the runs do not pair: ${words(count(candidate, 'run'))} here, ${baseline} there`
        : say`Not compared, because the runs do not pair: only one side has ${name(only)}`,
    remedy: words('Run both versions on the same splits and seeds, in the same order, and commit both lists'),
  }),
  'runs-constant': ({ runs, paired }) => ({
    because: say`${words(paired ? 'The change is the same' : 'The value is the same')} in all ${words(count(runs, 'run'))}, which tells nothing of how it varies: no interval is made of it`,
    remedy: say`Check that the runs are different runs; leave ${name('confidence')} out of the rule to decide by the mean alone`,
  }),
}

const NO_RUNS = {
  number: 'one number',
  list: 'a list, but not of numbers',
} as const

function wrong(why: ReasonCode, found: Reasons['run-unusable']['found'], text: string): Phrase {
  if (found === 'number-out-of-range') return words('is beyond any finite measurement')
  if (found === 'text' && text.endsWith('%')) return say`is text, and the rule does not say ${name('unit: percent')}`
  return words(WRONG[why] ?? 'is no number')
}

/** What is wrong with a run, after its text or `it`. Other reasons don't arise for one. */
const WRONG: Readonly<Partial<Record<ReasonCode, string>>> = {
  'not-a-number': 'is NaN, not a number',
  'not-finite': 'is no finite number',
  'not-numeric': 'is no number',
  'impossible-value': 'is outside the range of the metric',
  'scale-mismatch': 'is on another scale than the rest or the rule',
}
