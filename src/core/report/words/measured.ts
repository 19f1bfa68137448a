import { subjectOf } from '../about.ts'
import type { WordsFor } from '../about.ts'
import { moreRows } from '../measurement/more-rows.ts'
import { searchWords } from '../measurement/search-words.ts'
import { undefinedWords } from '../measurement/undefined-words.ts'
import { count, name, quote, say, words } from '../phrase.ts'
import { firstPlace, firstProblem } from './change.ts'

type Code =
  | 'metric-undefined'
  | 'not-measured'
  | 'file-measured'
  | 'file-not-measurable'
  | 'predictions-unchanged'
  | 'rows-unpaired'
  | 'baseline-not-measured'
  | 'claim-confirmed'
  | 'claim-contradicted'
  | 'not-shown'
  | 'spread-unknown'
  | 'interval-unknown'
  | 'method-needs-rows'
  | 'method-unfit'
  | 'difference-unknown'
  | 'slices-searched'
  | 'slices-not-searched'

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
  'rows-unpaired': ({ path, problems }) => ({
    because: say`${name(path)} can’t be compared with production’s: ${firstProblem(problems)}`,
    remedy: words(
      'Evaluate both versions on the same rows with the same labels; where the data were meant to change, look at how',
    ),
  }),
  'predictions-unchanged': ({ path }) => ({
    because: say`The artifact changed, and ${name(path)} is byte for byte production’s: nothing shows that it is of this artifact`,
    remedy: say`Run the evaluation on the new artifact and commit its ${name(path)}; a column with the version tells equal predictions from old ones`,
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
  // where the interval is known its own sentence says more: see `inferredWords`
  'not-shown': ({ settles, rows }, about) => ({
    because: words('The data neither show that it holds nor that it does not'),
    remedy: moreRows(
      { method: null, n: rows, paired: null, rowsToSettle: settles },
      about.finding.metric?.slice ?? null,
    ),
  }),
  'spread-unknown': ({ path }) => ({
    because: say`${name(path)} states no standard error, so nobody can say how sure the number is`,
    remedy: say`Commit predictions and name them in the policy, or report ${name('<metric>_stderr')} beside the number`,
  }),
  'interval-unknown': ({ method }) =>
    method === 'none'
      ? {
          because: words('No interval is known for it on these rows'),
          remedy: say`Evaluate on more rows, or leave ${name('confidence')} out: then its point value decides`,
        }
      : {
          because: say`The data give no interval by ${name(method)}`,
          remedy: say`Name another ${name('method')} in the policy, or evaluate on more rows`,
        },
  'method-needs-rows': ({ method }) => ({
    because: say`${name(method)} needs the rows, and no predictions are measured`,
    remedy: say`Commit predictions and name them in the policy, or leave ${name('method')} out`,
  }),
  'method-unfit': ({ method, fitting }) => ({
    because: say`${name(method)} does not fit this metric on these rows; ${name(fitting)} does`,
    remedy: say`Leave ${name('method')} out of the rule: the one that fits is taken`,
  }),
  'slices-searched': ({ search }) => ({
    because: searchWords(search),
    remedy: say`Look at the rows of these slices; name the ones that matter under ${name('slices')}, so that they are judged`,
  }),
  'slices-not-searched': () => ({
    because: words('The slices were not searched: candidate and baseline were not evaluated on the same rows'),
    remedy: words('Evaluate both versions on the same rows, with an id that pairs them'),
  }),
  'difference-unknown': ({ why }, about) => undefinedWords(say`the change of ${subjectOf(about)}`, why),
}
