import type { Mark } from '../../app/gate/store.ts'
import { sha256 } from '../../core/base/digest.ts'
import { unreachable } from '../../core/base/unreachable.ts'

/** Longer keys are hashed: PostgreSQL can't index them, and a branch name may be any length. */
const LONGEST = 400

/** What makes two marks the same piece of work. */
export function workKey({ repository, subject }: Pick<Mark, 'repository' | 'subject'>): string {
  const key = JSON.stringify([repository.id, subject.kind, ...identity(subject)])
  return key.length > LONGEST ? sha256(key) : key
}

function identity(subject: Mark['subject']): readonly (string | number | null)[] {
  switch (subject.kind) {
    case 'pull':
      return [subject.number]
    case 'group':
      return [subject.baseRef, subject.headSha]
    case 'pulls':
      return [subject.base]
    case 'landing':
      return [subject.ref, subject.before, subject.after]
    case 'command':
      return [subject.number, subject.comment]
    default:
      return unreachable(subject)
  }
}
