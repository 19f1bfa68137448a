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
  const same = tasksNamed(tasks, asked)
  const [first] = same
  if (first === undefined) return notShown(detail`The pull request has no task ${named(asked)}`)
  if (same.some(({ state }) => state === 'open')) return notShown(detail`The task ${named(asked)} is not ticked`)
  if (same.every(({ state }) => state === 'not-applicable')) {
    return notAsked(detail`Not applicable: ${quoted(first.reason?.slice(0, 300) ?? '')}`)
  }
  return shown('E0', detail`The task ${named(asked)} is ticked`, [])
}

/** Tasks by id, and by their words in plain form. */
type TaskIndex = { readonly byId: ReadonlyMap<string, readonly Task[]>; readonly byWords: TaskIndex['byId'] }

/** Every control of every model asks the same list: its words are compared once, and forgotten with it. */
const memory = new WeakMap<readonly Task[], TaskIndex>()

/** By its id or its words; what stands before a colon may be either. */
function tasksNamed(tasks: readonly Task[], asked: string): readonly Task[] {
  const index = memory.get(tasks) ?? indexOf(tasks)
  memory.set(tasks, index)
  const found = new Set([...(index.byId.get(asked) ?? []), ...(index.byWords.get(plain(asked)) ?? [])])
  return [...found]
}

function indexOf(tasks: readonly Task[]): TaskIndex {
  const [byId, byWords] = [new Map<string, Task[]>(), new Map<string, Task[]>()]
  for (const task of tasks) {
    const { id, text } = task
    add(byWords, plain(text), task)
    if (id === null) continue
    add(byId, id, task)
    add(byWords, plain(`${id}: ${text}`), task)
  }
  return { byId, byWords }
}

function add(index: Map<string, Task[]>, key: string, task: Task): void {
  const list = index.get(key) ?? []
  index.set(key, list)
  list.push(task)
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
