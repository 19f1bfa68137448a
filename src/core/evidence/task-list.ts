import { lineIndex, positionAt } from '../base/source.ts'
import type { Position } from '../base/source.ts'
import { maskedProse } from './card/masked-prose.ts'

/** One item of a task list in a pull request's description. */
export type Task = {
  /** What `<!-- id: x -->` in the item or a leading `x:` names it; null when neither is there. */
  readonly id: string | null
  /** The words of the item without box, identifier and reason. */
  readonly text: string
  readonly state: 'ticked' | 'open' | 'not-applicable'
  /** Why it is not applicable; null otherwise. */
  readonly reason: string | null
  readonly at: Position
}

/** More than a description has room for on GitHub (65,536 characters), so that no task is overlooked there. */
const MOST_TASKS = 11_000

const LONGEST_ITEM = 2_000

/**
 * The tasks of a pull request's description, in order, with those that repeat an earlier one. Boxes in code or in
 * comments are none. `N/A` makes a task not applicable only with a reason after it (`N/A — no personal data`).
 */
export function taskList(body: string): readonly Task[] {
  const prose = maskedProse(body, 0)
  const lines = lineIndex(body)
  const tasks: Task[] = []
  for (const start of lines) {
    if (tasks.length === MOST_TASKS) break
    const newline = prose.indexOf('\n', start)
    const end = Math.min(newline === -1 ? prose.length : newline, start + LONGEST_ITEM)
    const box = item.exec(prose.slice(start, end))
    if (box === null) continue
    const at = start + box[0].length
    tasks.push(taskOf(box[1] ?? ' ', body.slice(at, end), positionAt(lines, start + box[0].indexOf('['))))
  }
  return tasks
}

const item = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\](?=[ \t]|$)/

const namedInComment = /<!--[ \t]*id:[ \t]*([\w.-]{1,64})[ \t]*-->/
const namedBefore = /^([A-Za-z][\w.-]{0,63}):[ \t]+(?=\S)/

function taskOf(box: string, source: string, at: Position): Task {
  const id = namedInComment.exec(source)?.[1] ?? null
  const plain = withoutComments(source).trim()
  const lead = id === null ? namedBefore.exec(plain) : null
  const words = plain.slice(lead?.[0].length ?? 0)
  const excuse = excuseOf(words)
  return {
    id: id ?? lead?.[1] ?? null,
    text: excuse?.text ?? words,
    state: stateOf(box, excuse),
    reason: excuse?.reason ?? null,
    at,
  }
}

/** A box ticked beside an `N/A` without a reason says neither that it was done nor why it need not be. */
function stateOf(box: string, excuse: Excuse | null): Task['state'] {
  if (excuse !== null) return excuse.reason === null ? 'open' : 'not-applicable'
  return box === ' ' ? 'open' : 'ticked'
}

const excuseMark = /(?:^|[\s(:,—–-])n\/a(?![\w/])(?:[ \t]*[—–:,-]+[ \t]*|[ \t]+because[ \t]+|[ \t]*\([ \t]*)?/i

/** `N/A` in an instruction ("… or N/A — give a reason") excuses nothing. */
const instruction = /(?:^|\s)(?:or|else|otherwise|mark|write|use|if|with)$/i
const askedReason =
  /^\W*(?:give|state|add|explain|describe|your|the|a|an|with|plus)?\W*(?:your|the|a|an)?\W*(?:reason|why|explanation|justification)\W*$/i

type Excuse = { readonly text: string; readonly reason: string | null }

/** The words before `N/A`, with the reason after it or null without one; null when the item says no such thing. */
function excuseOf(words: string): Excuse | null {
  const mark = excuseMark.exec(words)
  if (mark === null) return null
  const text = words.slice(0, mark.index).replace(/[\s(:,—–-]{1,20}$/, '')
  if (instruction.test(text)) return null
  const reason = words.slice(mark.index + mark[0].length).trim()
  const given = /\p{L}{2}/u.test(reason) && !askedReason.test(reason) && /[^\w\s]|\s/.test(mark[0].slice(4))
  return { text, reason: given ? reason.replace(/\)$/, '').trim() : null }
}

function withoutComments(text: string): string {
  let rest = text
  for (let open = rest.indexOf('<!--'); open !== -1; open = rest.indexOf('<!--', open)) {
    const close = rest.indexOf('-->', open + 4)
    if (close === -1) return rest.slice(0, open)
    rest = rest.slice(0, open) + rest.slice(close + 3)
  }
  return rest
}
