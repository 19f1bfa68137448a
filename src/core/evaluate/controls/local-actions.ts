import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Workflow } from './workflow-jobs.ts'

/** Where a repository keeps actions of its own, so that they are read. */
export const ACTIONS_FOLDER = '.github/actions/'

/** The steps of a composite action; none where it runs a program; null where the document is no action. */
export function actionSteps(root: Node): readonly Node[] | null {
  const runs = child(root, 'runs')
  return runs?.kind === 'mapping' ? itemsOf(child(runs, 'steps')) : null
}

/** Whether a path is that of an action’s definition in the folder of actions. */
export function isAction(path: string): boolean {
  return path.startsWith(ACTIONS_FOLDER) && /^[^/]+\/action\.ya?ml$/.test(path.slice(ACTIONS_FOLDER.length))
}

/** An action of this repository that a step runs, by its folder. */
export type LocalUse = { readonly folder: string; readonly offset: number }

/** The actions of the repository itself that some steps run; workflows that are called are read as workflows. */
export function localUses(steps: readonly Node[]): readonly LocalUse[] {
  return steps.flatMap((step) => {
    const uses = child(step, 'uses')
    const target = stringOf(uses)?.trim() ?? ''
    if (uses === undefined || !target.startsWith('./') || /\.ya?ml$/.test(target)) return []
    return [{ folder: target.slice(2).replace(/\/+$/, ''), offset: uses.at.start }]
  })
}

export function stepsOf({ jobs }: Workflow): readonly Node[] {
  return jobs.flatMap(({ steps }) => steps)
}
