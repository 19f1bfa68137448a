import { byKind } from '../../document/shape/by-kind.ts'
import { oneOf, onlyWith } from '../../document/shape/constraint.ts'
import { reportKind } from '../../document/shape/found.ts'
import { excerpt } from '../../document/problem.ts'
import { number, wholeNumber } from '../../document/shape/number.ts'
import { object, optional } from '../../document/shape/object.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { word } from '../../document/shape/word.ts'
import { POLICY_LIMITS } from '../limits.ts'
import type { Runs } from '../measuring.ts'

const size = number({ above: '0', most: String(POLICY_LIMITS.count) })

const resampled: Shape<Runs> = object({
  fields: {
    folds: optional(
      wholeNumber('2', '1000'),
      null,
      'Folds of the cross-validation; a list that repeats it has a multiple of them.',
    ),
    train: optional(size, null, 'Rows each run was trained on, or their share.'),
    test: optional(size, null, 'Rows each run was tested on, or their share.'),
  },
  constraints: [
    oneOf(['folds', 'train'], 'folds: 10 for cross-validation, train: 900 and test: 100 for splits drawn anew'),
    onlyWith('train', ['test'], 'add test: the rows each run was tested on'),
    onlyWith('test', ['train'], 'add train: the rows each run was trained on'),
  ],
  build: ({ folds, train, test }) => {
    if (folds !== null) return { kind: 'folds', folds }
    // both stand in a policy that decodes; in one that does not, the runs are not looked at
    return train === null || test === null ? { kind: 'seeds' } : { kind: 'splits', train, test }
  },
})

const forms: Shape<Runs> = byKind('seeds, or a mapping with folds, or with train and test', {
  string: made(word('seeds'), (): Runs => ({ kind: 'seeds' })),
  mapping: resampled,
})

/** How the runs of a metric came about, which says how much less they tell than as many independent ones. */
export const runs: Shape<Runs> = {
  ...forms,
  decode: (node, place) => {
    if (node.kind !== 'number') return forms.decode(node, place)
    return reportKind(node, place, forms.expects, `write {folds: ${excerpt(node.text)}} for a cross-validation`)
  },
}
