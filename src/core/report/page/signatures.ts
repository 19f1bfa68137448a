import { coverageWords } from '../approvals/coverage.ts'
import { movedFiles } from '../approvals/moved-files.ts'
import { notCountedWords } from '../approvals/not-counted.ts'
import { objectionWords } from '../approvals/objections.ts'
import { liftWords, vetoWords } from '../approvals/veto.ts'
import { markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { MARK } from '../marks.ts'
import { count, list, say } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { View } from '../types.ts'

/** What signatures need besides their number; each request for changes, where there are several; what does not count. */
export function signatureSections(view: View): readonly Section[] {
  return [alsoNeeded(view), refused(view), fixed(objections(view)), coverage(view)]
}

/** What blocks stands among the failures already; several requests for changes have one row there, and one each here. */
function alsoNeeded({ signatures: { obstacles, vetoes } }: View): Section {
  const waiting = obstacles
    .filter(({ group }) => group === 'pending' || group === 'passed')
    .map(({ group, because, remedy }): Row => [MARK[group], say`${because}.`, remedy === null ? [] : say`${remedy}.`])
  const asked =
    vetoes.length < 2 ? [] : vetoes.map((veto): Row => ['✋', say`${vetoWords([veto])}.`, say`${liftWords([veto])}.`])
  return tableOf([...asked, ...waiting], { before: '\n', head: ['', 'Besides', 'What to do'], what: 'obstacle' })
}

/** Who approved and is not counted, and why: folded once nothing is missing. */
function refused({ approvals, signatures: { refusals } }: View): Section {
  const complete = approvals.every(({ tally }) => tally !== null && tally.missing === 0)
  const title = `${count(refusals.length, 'review')} ${refusals.length === 1 ? 'does' : 'do'} not count`
  const several = approvals.length > 1
  const rows = refusals.map(({ login, roles, because }): Row => {
    const why = say`${notCountedWords(because)}.`
    return several ? [list([login]), list(roles, 3), why] : [list([login]), why]
  })
  return tableOf(rows, {
    before: complete ? `\n<details>\n<summary>${title}</summary>\n\n` : `\n**${title}**\n\n`,
    head: several ? ['Who', 'For', 'Why'] : ['Who', 'Why'],
    after: complete ? '\n</details>\n' : '',
    what: 'review',
  })
}

function objections({ signatures: { objections: logins } }: View): string {
  return logins.length === 0 ? '' : `\n💬 ${markdownPhrase(objectionWords(logins), 'line')}.\n`
}

/** What one signs, while signatures are missing; with what changed since the last that was given. */
function coverage(view: View): Section {
  if (view.approvals.every(({ tally }) => tally !== null && tally.missing === 0)) return fixed('')
  const entries = view.signatures.coverage
  const moved = entries.some((entry) => entry.moved.length > 0)
  const rows = entries.map((entry): Row => {
    const cells: Row = [list(entry.roles), say`${coverageWords(entry, view)}.`]
    return moved ? [...cells, entry.moved.length === 0 ? [] : movedFiles(entry.moved)] : cells
  })
  return tableOf(rows, {
    before: '\n**What you sign**\n\n',
    head: ['As', 'A signature covers', ...(moved ? ['Changed since the last one'] : [])],
    what: 'scope',
  })
}

type Row = readonly (Phrase | string)[]

type Layout = {
  readonly before: string
  readonly head: readonly string[]
  readonly after?: string
  readonly what: string
}

/** Phrases in a table that gives way row by row; cells that are strings are our own Markdown. */
function tableOf(rows: readonly Row[], { before, head, after = '', what }: Layout): Section {
  if (rows.length === 0) return fixed('')
  return {
    before,
    tables: [
      {
        before: '',
        head,
        count: rows.length,
        row: (index) =>
          (rows[index] ?? []).map((cell) => (typeof cell === 'string' ? cell : markdownPhrase(cell, 'cell'))),
        after: '',
        left: (hidden) => `\n… and ${count(hidden, `more ${what}`)}: see \`verdict.json\`.\n`,
      },
    ],
    after,
    left: (_, hidden) => `${count(hidden, what)}: see \`verdict.json\`.\n`,
    share: 0.15,
  }
}
