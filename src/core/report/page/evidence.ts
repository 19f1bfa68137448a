import { codeSpan } from '../escape.ts'
import type { EvidenceView } from '../evidence-view.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { count } from '../phrase.ts'
import { shortDigest } from '../short-digest.ts'
import { STRENGTH_WORD } from '../strength-word.ts'
import type { View } from '../types.ts'

const SIDE: Readonly<Record<EvidenceView['side'], string>> = {
  candidate: 'this change',
  baseline: 'baseline',
  'merge-base': 'merge base',
  policy: 'policy',
}

/** Every file the judgement rests on, with its digest: folded. */
export function evidence(view: View): Section {
  const files = view.evidence
  if (files.length === 0) return fixed('')
  return {
    before: `\n<details>\n<summary>🔎 Evidence: ${count(files.length, 'file')}</summary>\n\n`,
    tables: [
      {
        before: '',
        head: ['File', 'From', 'Strength', 'SHA-256'],
        count: files.length,
        row: (index) => {
          const file = files[index]
          if (file === undefined) return []
          const digest = file.digest === null ? '' : codeSpan(shortDigest(file.digest), 'cell')
          const strength = file.strength === null ? '' : `${file.strength} ${STRENGTH_WORD[file.strength]}`
          return [codeSpan(file.path, 'cell'), SIDE[file.side], strength, digest]
        },
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more file')}: see \`verdict.json\`.\n`,
      },
    ],
    after: '\n</details>\n',
    left: (_, rows) => `${count(rows, 'file')}: see \`verdict.json\`.\n`,
    share: 0.3,
  }
}
