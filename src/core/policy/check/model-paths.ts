import { child, descend } from '../../document/tree.ts'
import { isBelow } from '../model-path.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { declared } from './draft.ts'
import type { Draft } from './draft.ts'

/** A changed file belongs to one model: no model's folder may be, or lie in, another's. */
export function checkModelPaths(draft: Draft, marks: Marks): void {
  const places = declared(draft, 'models')
  const { models } = draft.policy
  for (const [index, second] of models.entries()) {
    const first = models.slice(0, index).find(({ path }) => isBelow(path, second.path) || isBelow(second.path, path))
    if (first === undefined) continue
    const at = child(descend(draft.root, 'models', second.id), 'path')?.at ?? places.get(second.id) ?? draft.root.at
    const how = first.path === second.path ? 'is also' : isBelow(first.path, second.path) ? 'lies in' : 'contains'
    const message = `the path of ${second.id} ${how} the path of ${first.id}, ${first.path === '' ? '.' : first.path}`
    marks.report({ code: 'policy/overlap', at, message, hint: 'give each model a folder of its own' })
  }
}
