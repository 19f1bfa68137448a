import { packOf } from '../../evaluate/controls/packs.ts'
import type { Pack } from '../../evaluate/controls/packs/pack.ts'
import type { Counts } from '../counts.ts'
import { codeSpan, markdownPhrase } from '../escape.ts'
import type { Table } from '../fit.ts'
import type { GovernanceView } from '../governance-view.ts'
import { count, words } from '../phrase.ts'
import { STRENGTH_WORD } from '../strength-word.ts'
import { outcomeCell } from './outcomes.ts'

/** What each pack stands for and what it does not, since the counts mean nothing without it: folded. */
export function packTable({ packs, together }: GovernanceView): readonly Table[] {
  const known = packs.flatMap((id, index) => {
    const pack = packOf(id)
    const counts = together.byPack[index]
    return pack === undefined || counts === undefined ? [] : [{ pack, counts }]
  })
  if (known.length === 0) return []
  return [
    {
      before: '\n<details>\n<summary>📚 What these packs are, and what they are not</summary>\n\n',
      head: ['Pack', 'Outcome', 'Stands for', 'Is not'],
      count: known.length,
      row: (index) => row(known[index]),
      after: `\n${LEGEND}\n\n</details>\n`,
      left: (hidden) => `\n… and ${count(hidden, 'more pack')}: see \`countersign explain\`.\n`,
    },
  ]
}

const LEGEND = `Strength of evidence: ${Object.entries(STRENGTH_WORD)
  .map(([strength, word]) => `${strength} ${word}`)
  .join(', ')}.`

function row(entry: { readonly pack: Pack; readonly counts: Counts } | undefined): readonly string[] {
  if (entry === undefined) return []
  const { pack, counts } = entry
  const texts = [pack.title, pack.disclaimer].map((text) => markdownPhrase(words(text), 'cell'))
  return [`${codeSpan(pack.id, 'cell')} ${pack.version}`, outcomeCell(counts), ...texts]
}
