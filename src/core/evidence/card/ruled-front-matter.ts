import type { SourceFile } from '../../base/source.ts'
import { diagnose } from '../../document/problem.ts'
import type { Node } from '../../document/tree.ts'
import type { CardIssue, FrontMatter } from './card.ts'
import { complaints } from './front-matter-rules.ts'

/** So many problems of one front matter are listed. */
const MOST_ISSUES = 50

/** The facts of a card with what is wrong with them; unreadable where they are no mapping. */
export function ruledFrontMatter(file: SourceFile, root: Node): FrontMatter {
  if (root.kind !== 'mapping') {
    const message = 'the front matter is not a mapping of keys to values'
    return { kind: 'unreadable', problems: [diagnose(file, { code: 'evidence/malformed', at: root.at, message })] }
  }
  const issues = complaints(root)
    .slice(0, MOST_ISSUES)
    .map(({ severity, key, node, message, hint }): CardIssue => {
      const problem = { code: 'evidence/malformed' as const, at: node.at, message }
      return { severity, key, problem: diagnose(file, hint === undefined ? problem : { ...problem, hint }) }
    })
  return { kind: 'read', root, issues }
}
