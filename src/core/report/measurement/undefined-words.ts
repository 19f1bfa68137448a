import type { Difference, Sample } from '../../measure/measured.ts'
import { say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Why =
  | Extract<Sample, { readonly kind: 'undefined' }>['why']
  | Extract<Difference, { readonly kind: 'undefined' }>['why']

/** Why there is no number, as a sentence that begins with what was to be measured: "auc has no value: …". */
export function undefinedWords(subject: Phrase, why: Why): { readonly because: Phrase; readonly remedy: Phrase } {
  const { is, todo } = WORDS[why]
  return { because: say`${subject} has no value: ${words(is)}`, remedy: words(todo) }
}

/** The same as half a sentence, for a cell of a table. */
export function undefinedReason(why: Why): string {
  return WORDS[why].is
}

const MORE = 'Evaluate on rows of both classes'

/** What the rows are like, and what to do. Every reason has words: one that has none does not compile. */
const WORDS: Readonly<Record<Why, { readonly is: string; readonly todo: string }>> = {
  'no-rows': { is: 'there are no rows', todo: 'Evaluate on more rows' },
  'no-weight': { is: 'the weights of its rows add up to nothing', todo: 'Correct the column of weights' },
  'one-class': { is: 'all its rows have one label', todo: MORE },
  'no-positives': { is: 'no row has the positive label', todo: MORE },
  'no-negatives': { is: 'every row has the positive label', todo: MORE },
  'no-predicted-positives': {
    is: 'no row is predicted to be positive',
    todo: 'Lower the threshold in the policy, or look why the model calls nothing positive',
  },
  'no-predicted-negatives': {
    is: 'every row is predicted to be positive',
    todo: 'Raise the threshold in the policy, or look why the model calls everything positive',
  },
  'constant-target': { is: 'all its rows have the same target', todo: 'Evaluate on rows that differ' },
  'zero-target': {
    is: 'a target is 0, and no share can be taken of it',
    todo: 'Choose a metric that does not divide by the target, such as mae',
  },
  'zero-denominator': {
    is: 'it would be divided by 0',
    todo: 'Evaluate on more rows, or choose another metric',
  },
  'no-relevant-items': { is: 'no query has a relevant item', todo: 'Evaluate on queries that have one' },
  'outside-probability': {
    is: 'a score lies outside 0 to 1, and this metric is for probabilities',
    todo: 'Write probabilities as scores, or choose a metric of ranks such as roc_auc',
  },
  'negative-weight': { is: 'a weight is negative', todo: 'Correct the column of weights' },
  'too-few-rows': { is: 'there are too few rows', todo: 'Evaluate on more rows' },
  'no-labels': { is: 'there are no labels', todo: 'Name the column with what really happened' },
  'not-finite': { is: 'a value is no finite number', todo: 'Correct what wrote the values' },
  'constant-scores': { is: 'all its scores are the same', todo: 'Look why the model scores every row alike' },
  separated: { is: 'its scores part the classes without a mistake', todo: 'Evaluate on more rows' },
  'not-converged': { is: 'no fit was found', todo: 'Evaluate on more rows' },
  'needs-average': {
    is: 'there are several classes, and it is of one',
    todo: 'Name an average in the policy, such as f1_macro, or a class, such as recall_class_2',
  },
  'negative-relevance': { is: 'a relevance is negative', todo: 'Write relevances from 0 on' },
  'no-costs': { is: 'the policy gives no costs', todo: 'Say under predictions what each kind of row is worth: costs' },
  'too-many-slices': {
    is: 'its columns make more than 5,000 slices',
    todo: 'Slice by columns with few values, or give a numeric column bins: in the policy',
  },
  'too-many-classes': {
    is: 'there are too many classes',
    todo: 'Name the column of classes, not one of ids or amounts',
  },
  'unknown-class': { is: 'no row is of that class', todo: 'Name a class that the rows have' },
  'one-group': { is: 'there is a single group, and a comparison needs two', todo: 'Name a column with several groups' },
  'rows-differ': {
    is: 'candidate and baseline were not evaluated on the same rows',
    todo: 'Evaluate both versions on the same rows, and name the column that identifies them by id',
  },
  'baseline-undefined': {
    is: 'the baseline has none to compare with',
    todo: 'Evaluate the version on the base branch on rows that define it',
  },
  'no-method': {
    is: 'the method that the policy names does not fit it',
    todo: 'Leave method out of the rule: the one that fits is taken',
  },
}
