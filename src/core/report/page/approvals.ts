import { approvalState } from '../approval-state.ts'
import { missingWords } from '../approvals/missing.ts'
import { signatures } from '../approvals/signature.ts'
import { codeSpan, markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { count } from '../phrase.ts'
import type { ApprovalView, View } from '../types.ts'

/** Who has to sign, and how far that is. */
export function approvals(view: View): Section {
  const rows = view.approvals
  if (rows.length === 0) return fixed('')
  const counted = rows.some(({ tally }) => tally !== null)
  return {
    before: '\n### ✍️ Approvals\n\n',
    tables: [
      {
        before: '',
        head: counted ? ['', 'Role', 'Has', 'Signed by', 'Missing'] : ['', 'Role', 'State'],
        count: rows.length,
        row: (index) => row(rows[index], { view, counted }),
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more role')}: see \`verdict.json\`.\n`,
      },
    ],
    after: '',
    left: (_, roles) => `${count(roles, 'role')}: see \`verdict.json\`.\n`,
    share: 0.2,
  }
}

type Context = { readonly view: View; readonly counted: boolean }

function row(approval: ApprovalView | undefined, { view, counted }: Context): readonly string[] {
  if (approval === undefined) return []
  const { role, required, tally } = approval
  const mark = tally !== null && tally.missing === 0 ? '✅' : '⏳'
  const name = codeSpan(role, 'cell')
  if (!counted) return [mark, name, `${markdownPhrase(approvalState(approval, view.signatures.known), 'cell')}.`]
  const has = tally === null ? '' : `${tally.counted.length} of ${required}`
  return [
    mark,
    name,
    has,
    markdownPhrase(signatures(approval), 'cell'),
    markdownPhrase(missingWords(approval, view.signatures.known), 'cell'),
  ]
}
