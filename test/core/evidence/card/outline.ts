import type { Card } from '../../../../src/core/evidence/card/card.ts'
import { placeholders } from '../../../../src/core/evidence/card/placeholder.ts'
import { countWords } from '../../../../src/core/evidence/card/words.ts'

/** What the reader made of a card, one line per thing, for golden files. */
export function outline(card: Card): string {
  const { frontMatter } = card
  const issues = frontMatter.kind === 'read' ? frontMatter.issues : []
  const problems = frontMatter.kind === 'unreadable' ? frontMatter.problems : []
  return [
    `front matter: ${frontMatter.kind}`,
    ...problems.map(({ code, at }) => `  problem ${code} at ${at?.line ?? 0}:${at?.column ?? 0}`),
    ...issues.map(
      ({ severity, key, problem }) => `  ${severity} in ${key} at ${problem.at?.line ?? 0}: ${problem.message}`,
    ),
    ...card.sections.map(({ heading, level, canonical, owner, at, own }) => {
      const { words } = countWords(card.visible, own)
      return `${'  '.repeat(Math.min(level, 8) - 1)}${heading} [${canonical ?? '-'}, ${owner ?? '-'}] line ${at.line}, ${words} words`
    }),
    ...card.tables.map(({ owner, header, rows }) => {
      const cells = [header, ...rows].map((row) =>
        row.map(({ text, at }) => `${text}@${at.line}:${at.column}`).join(' | '),
      )
      return `table in ${owner ?? '-'}:\n  ${cells.join('\n  ')}`
    }),
    ...placeholders(card).map(
      ({ rule, section, at, text }) => `placeholder ${rule} in ${section ?? '-'} at ${at.line}:${at.column}: ${text}`,
    ),
    '',
  ].join('\n')
}
