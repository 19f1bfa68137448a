import { MARKER_PREFIX } from '../../core/report/marker.ts'
import { commandIn } from './command.ts'
import { countingAt, memberAt, personOrNullAt } from './fields.ts'
import { rowsOf, type EventRow } from './row.ts'
import { markOf, NOTHING, pullMark, told, type Occasion, type Told } from './told.ts'

/** Comments: commands to us, and what others do to our report. No comment ever approves anything. */
export const commentRows: readonly EventRow[] = rowsOf('issue_comment', {
  created: { alters: ['check'], revokes: 'never', read: commanded },
  edited: { alters: ['check'], revokes: 'never', read: touched },
  deleted: { alters: ['check'], revokes: 'never', read: touched },
})

function commanded(occasion: Occasion): Told {
  const { payload } = occasion
  if (!isOnPull(payload)) return NOTHING
  const by = personOrNullAt(payload, ['comment', 'user'])
  const body = memberAt(payload, ['comment', 'body'])
  const words = by === null || by.bot || typeof body !== 'string' ? null : commandIn(body)
  if (words === null) return NOTHING
  const comment = countingAt(payload, ['comment', 'id'])
  const number = countingAt(payload, ['issue', 'number'])
  return told({ marks: [markOf(occasion, { kind: 'command', number, comment, words }, 'plain')] })
}

/** Our report changed or gone by another hand: it is written anew. What we did ourselves is no news. */
function touched(occasion: Occasion): Told {
  const { payload } = occasion
  if (!isOnPull(payload)) return NOTHING
  const author = personOrNullAt(payload, ['comment', 'user'])
  const sender = personOrNullAt(payload, ['sender'])
  const texts = [memberAt(payload, ['comment', 'body']), memberAt(payload, ['changes', 'body', 'from'])]
  const report = texts.some((text) => typeof text === 'string' && text.startsWith(MARKER_PREFIX))
  if (author === null || !author.bot || !report || sender?.id === author.id) return NOTHING
  return told({ marks: [pullMark(occasion, countingAt(payload, ['issue', 'number']), 'plain')] })
}

function isOnPull(payload: unknown): boolean {
  return typeof memberAt(payload, ['issue', 'pull_request']) === 'object'
}
