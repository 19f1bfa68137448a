import { nearest } from '../base/nearest.ts'
import { unreachable } from '../base/unreachable.ts'
import { markdownPhrase, markdownQuote } from './escape.ts'
import { explain, suggested } from './explain.ts'
import { name, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'

/** What somebody asked for in a comment, behind `/countersign`. `text` is what they wrote, as they wrote it. */
export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'explain'; readonly rule: string }
  | { readonly kind: 'unknown'; readonly text: string }

/** The Markdown of our answer. What was asked is quoted inertly, so that nobody can make us say something. */
export function replyTo(asked: Asked): string {
  switch (asked.kind) {
    case 'help':
      return help([])
    case 'explain':
      return explained(asked.rule.trim())
    case 'unknown':
      return unknown(asked.text.trim())
    default:
      return unreachable(asked)
  }
}

/** Commands, each with what it does. */
const COMMANDS: readonly (readonly [command: string, does: string])[] = [
  ['/countersign recheck', 'reads and judges this pull request again'],
  ['/countersign explain RULE', 'says what a rule, control or pack asks for and how to satisfy it'],
  ['/countersign help', 'shows this list'],
]

function help(first: readonly string[]): string {
  const list = COMMANDS.map(([typed, does]) => `- ${line(say`${name(typed)} ${words(does)}`)}`).join('\n')
  return paragraphs([
    ...first,
    'Commands, each on a line of its own:',
    list,
    'No command approves anything. To sign, submit an approving review.',
    line(say`In such a review, on a line of its own, ${name('/countersign as ROLE')} signs as that role only.`),
  ])
}

function explained(rule: string): string {
  if (rule === '') return help([line(say`Name a rule: ${name('/countersign explain DOC-03')}.`)])
  const lines = explain(rule)
  return lines === null ? unexplained(rule) : laidOut(lines)
}

function unexplained(rule: string): string {
  const near = suggested(rule)
  const hint = near === null ? say`Try ${command('model-card-basic')}` : say`Did you mean ${command(near)}?`
  return paragraphs([line(say`Nothing is known under ${name(rule)}.`), `${line(hint)}${near === null ? '.' : ''}`])
}

function command(rule: string): Phrase {
  return [name(`/countersign explain ${rule}`)]
}

function unknown(text: string): string {
  const [word = ''] = text.split(/\s+/)
  const near = nearest(word, ['recheck', 'explain', 'help'])
  const meant = near === null ? [] : say` Did you mean ${name(`/countersign ${near}`)}?`
  const hint = word === 'as' ? say` It stands in an approving review.` : meant
  const which = text === '' ? say`There is no command here.` : say`There is no command ${name(text)}.`
  return help([line(say`${which}${hint}`)])
}

/** Longest line of an explanation. */
const LINE_LIMIT = 2_000

/**
 * Lines of an explanation as Markdown: the first is the heading, indented ones are items. They are ours, and still name
 * things a comment would ping or link (a team, an address), so all but plain words become code.
 */
function laidOut([first = '', ...lines]: readonly string[]): string {
  const blocks: string[] = [`### ${inert(first)}`]
  let items: string[] = []
  for (const text of [...lines, '']) {
    if (text.startsWith('  ')) {
      items.push(`- ${inert(text.trim())}`)
      continue
    }
    if (items.length > 0) blocks.push(items.join('\n'))
    items = []
    if (text !== '') blocks.push(inert(text))
  }
  return paragraphs(blocks)
}

function inert(text: string): string {
  return markdownQuote(text.replaceAll('`', ''), 'line', LINE_LIMIT)
}

function paragraphs(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}

function line(phrase: Phrase): string {
  return markdownPhrase(phrase, 'line')
}
