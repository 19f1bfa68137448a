import { byPlace } from '../../base/diagnostic.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import { codeSpan, markdownQuote } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { count } from '../phrase.ts'
import type { View } from '../types.ts'

/** Every problem of every document that could not be read, where a sentence has room for the first one only. */
export function problems(view: View): Section {
  const all = problemsOf(view)
  if (all.length < 2) return fixed('')
  return {
    before: '\n**Every problem**\n\n',
    tables: [
      {
        before: '',
        head: ['Where', 'Problem', 'What to do'],
        count: all.length,
        row: (index) => row(all[index]),
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more problem')}: run \`countersign validate\` or \`inspect\`.\n`,
      },
    ],
    after: '',
    left: (_, rows) => `${count(rows, 'problem')}: run \`countersign validate\` or \`inspect\`.\n`,
    share: 0.4,
  }
}

/** Once each, in order of place: several rules may rest on one unreadable file. */
function problemsOf(view: View): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const { finding } of view.models.flatMap(({ rules }) => rules)) {
    if (!('problems' in finding.reason)) continue
    for (const problem of finding.reason.problems) found.set(JSON.stringify(problem), problem)
  }
  return [...found.values()].toSorted(byPlace)
}

function row(problem: Diagnostic | undefined): readonly string[] {
  if (problem === undefined) return []
  const { file, at, message, hint } = problem
  const where = at === null ? file : `${file}:${at.line}:${at.column}`
  return [
    codeSpan(where, 'cell'),
    `${markdownQuote(message, 'cell')}.`,
    hint === null ? '' : `${markdownQuote(hint, 'cell')}.`,
  ]
}
