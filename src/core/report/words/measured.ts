import type { InferenceFacts } from '../../evaluate/verdict.ts'
import type { Reasons } from '../../evaluate/reasons.ts'
import { undefinedWords } from '../measurement/undefined-words.ts'
import { limit, subjectOf } from '../about.ts'
import type { About, WordsFor } from '../about.ts'
import { count, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { firstPlace, firstProblem } from './change.ts'

type Code =
  | 'metric-undefined'
  | 'not-measured'
  | 'file-measured'
  | 'file-not-measurable'
  | 'baseline-not-measured'
  | 'claim-confirmed'
  | 'claim-contradicted'
  | 'not-shown'
  | 'spread-unknown'
  | 'interval-unknown'
  | 'method-needs-rows'
  | 'difference-unknown'

/** Words about what Countersign measured itself, and about decisions by interval. */
export const measuredWords: WordsFor<Code> = {
  'metric-undefined': ({ why }, about) => undefinedWords(subjectOf(about), why),
  'not-measured': ({ path }) => ({
    because: say`Nothing was measured on ${name(path)}: the dossier does not hold it`,
    remedy: say`Collect the dossier again with this version of Countersign`,
  }),
  'file-measured': ({ format, rows }) => ({
    because: say`Measured on ${words(count(rows, 'row'))} of ${name(format)}`,
    remedy: null,
  }),
  'file-not-measurable': ({ path, problems }) => ({
    because: say`${name(path)} can’t be measured: ${firstProblem(problems)}`,
    remedy: say`Correct ${firstPlace(problems)}; ${name(`countersign measure ${path}`)} shows what is read`,
  }),
  'baseline-not-measured': ({ path }) => ({
    because: say`Production’s ${name(path)} is not on the base branch, so its numbers are claims and can’t be compared with measured ones`,
    remedy: say`Commit the predictions of production’s model to the base branch first, in a pull request of its own`,
  }),
  'claim-confirmed': ({ metric, claim, measured }) => ({
    because: say`${name(metric)} is claimed as ${quote(claim)} and measures ${quote(measured)}`,
    remedy: null,
  }),
  'claim-contradicted': ({ metric, path, claim, measured, table }) => ({
    because: say`${name(path)} claims ${quote(claim)} for ${name(metric)}, and ${name(table)} shows ${quote(measured)}`,
    remedy: say`Write both files from the same evaluation: correct ${name(path)}, or commit the predictions it was made from`,
  }),
  'not-shown': (reason, about) => notShown(reason, about),
  'spread-unknown': ({ path }) => ({
    because: say`${name(path)} states no standard error, so nobody can say how sure the number is`,
    remedy: say`Commit predictions and name them in the policy, or report ${name('<metric>_stderr')} beside the number`,
  }),
  'interval-unknown': ({ method }) => ({
    because: say`The data give no interval by ${name(method)}`,
    remedy: say`Name another ${name('method')} in the policy, or evaluate on more rows`,
  }),
  'method-needs-rows': ({ method }) => ({
    because: say`${name(method)} needs the rows, and no predictions are measured`,
    remedy: say`Commit predictions and name them in the policy, or leave ${name('method')} out`,
  }),
  'difference-unknown': ({ why }, about) => undefinedWords(say`the change of ${subjectOf(about)}`, why),
}

function notShown({ settles, rows }: Reasons['not-shown'], about: About): { because: Phrase; remedy: Phrase } {
  const facts = about.finding.metric?.inference ?? null
  const because = facts === null ? words('The interval spans the bound') : allowed(facts, about)
  if (settles === null) {
    return { because, remedy: words('More rows alone would not show it: the estimate itself is not good enough') }
  }
  const have = rows === null ? [] : say`; there are ${quote(String(rows))}`
  return { because, remedy: say`About ${words(count(settles, 'row'))} would settle it${have}` }
}

function allowed({ level, lower, upper }: InferenceFacts, about: About): Phrase {
  const sure = `${level} %`
  return say`With ${quote(sure)} confidence ${subjectOf(about)} lies between ${quote(short(lower))} and ${quote(short(upper))}, and ${limit(about)} lies within`
}

function short(value: string | null): string {
  return value === null ? '?' : String(Number(Number(value).toPrecision(3)))
}
