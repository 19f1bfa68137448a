import type { BranchSubject } from './branch-subject.ts'
import type { Examination } from './examination.ts'

/** Minutes a group is given before GitHub takes silence for failure; less than this leaves no room for a slow hour. */
const LEAST_MINUTES = 5

/** A merge queue asks for the check again, on every group: without an answer it ejects what it holds. */
export function examineQueue(subject: BranchSubject): readonly Examination[] {
  const { queue } = subject.guard
  if (queue === null) return []
  const { write } = subject
  const grouping =
    queue.grouping === 'ALLGREEN'
      ? write.ok('Every entry of the queue is judged', 'grouping ALLGREEN')
      : write.problem(
          'Every entry of the queue is judged',
          `grouping ${queue.grouping}: only the last of a group must be green, the others may be anything`,
          'Set "Require all queue entries to pass required checks".',
        )
  const minutes = `${queue.timeoutMinutes} minutes`
  const time =
    queue.timeoutMinutes >= LEAST_MINUTES
      ? write.ok('The queue waits long enough', minutes)
      : write.advice('The queue waits long enough', minutes, `Give it ${LEAST_MINUTES} minutes or more.`)
  return [grouping, time, examineHearing(subject)]
}

function examineHearing({ write, facts }: BranchSubject): Examination {
  const check = 'The App hears of merge groups'
  const { installation } = facts
  if (installation.kind === 'hidden') return write.unknown(check, installation)
  const permission = installation.value?.permissions.has('merge_queues') === true
  const event = installation.value?.events.includes('merge_group') === true
  if (permission && event) return write.ok(check, 'merge_queues: read, and the event merge_group')
  const missing = permission ? 'the event merge_group' : 'the permission merge_queues: read'
  return write.problem(
    check,
    `it lacks ${missing}: nothing would leave the queue`,
    `Add ${missing} to the App, and accept it where it is installed.`,
  )
}
