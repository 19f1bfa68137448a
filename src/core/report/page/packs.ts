import { packOf } from '../../evaluate/controls/packs.ts'
import { codeSpan, markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { isReadiness, legendOf, marksOf } from '../pack-words.ts'
import { count, list, words } from '../phrase.ts'
import { STRENGTH_WORD } from '../strength-word.ts'
import type { View } from '../types.ts'

/** So many open controls are named per pack; the tables above have them all. */
const OPEN_NAMED = 10

const STRENGTHS = `Evidence: ${Object.entries(STRENGTH_WORD)
  .map(([strength, word]) => `${strength} ${word}`)
  .join(', ')}`

/** Which packs ask, how each stands in law, and which of its controls are open: folded. */
export function packs(view: View): Section {
  const rows = view.packs
  if (rows.length === 0) return fixed('')
  const early = rows.filter(({ pack }) => isReadiness(pack)).length
  const legend = [STRENGTHS, ...legendOf(marksOf(rows.map(({ pack }) => pack)))]
  return {
    before: `\n<details>\n<summary>📦 ${count(rows.length, 'pack')} of controls${early === 0 ? '' : `, ${early} of them readiness`}</summary>\n\n`,
    tables: [
      {
        before: '',
        head: ['Pack', 'Standing', 'What it claims', 'Shown', 'Open'],
        count: rows.length,
        row: (index) => {
          const row = rows[index]
          if (row === undefined) return []
          return [
            `${codeSpan(row.pack.id, 'cell')} ${row.pack.version}`,
            `${markdownPhrase(row.standing, 'cell')}.`,
            markdownPhrase(words(packOf(row.pack.id)?.disclaimer ?? ''), 'cell'),
            `${row.settled}&nbsp;of&nbsp;${row.asked}`,
            markdownPhrase(list(row.open, OPEN_NAMED), 'cell'),
          ]
        },
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more pack')}: see \`verdict.json\`.\n`,
      },
    ],
    after: `\n${legend.join(' · ')}\n\n</details>\n`,
    left: (_, left) => `${count(left, 'pack')}: see \`verdict.json\`.\n`,
    share: 0.2,
  }
}
