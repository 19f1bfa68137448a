import type { Task } from '../../evidence/task-list.ts'
import { detail, named, quoted } from '../detail.ts'
import { mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
import type { ControlResult } from './types.ts'

/**
 * Whether a task of the pull request is done: every task of that id or text must be. A box shows no more than E0,
 * that somebody says so.
 */
export function taskResult(asked: string, tasks: readonly Task[] | null): ControlResult {
  if (tasks === null) {
    return mendedBy(
      detail`Run it on a pull request: its description has the tasks`,
      undecided(detail`There is no pull request here to read the task from`),
    )
  }
  const same = tasks.filter((task) => isNamed(task, asked))
  const [first] = same
  if (first === undefined) return notShown(detail`The pull request has no task ${named(asked)}`)
  if (same.some(({ state }) => state === 'open')) return notShown(detail`The task ${named(asked)} is not ticked`)
  if (same.every(({ state }) => state === 'not-applicable')) {
    return notAsked(detail`Not applicable: ${quoted(first.reason?.slice(0, 300) ?? '')}`)
  }
  return shown('E0', detail`The task ${named(asked)} is ticked`, [])
}

/** By its id or its words; what stands before a colon may be either. */
function isNamed({ id, text }: Task, asked: string): boolean {
  if (id === asked || plain(text) === plain(asked)) return true
  return id !== null && plain(`${id}: ${text}`) === plain(asked)
}

/** Emphasis, case, blanks and a dot at the end do not make another task. */
function plain(text: string): string {
  return text
    .replaceAll(/[*_`~]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim()
    .toLowerCase()
}
