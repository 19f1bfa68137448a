import { sha256 } from '../../../../src/core/base/digest.ts'
import type { Card, CanonicalSection, CardIssue } from '../../../../src/core/evidence/card/card.ts'
import { readCard } from '../../../../src/core/evidence/card/read-card.ts'
import { spansOf } from '../../../../src/core/evidence/card/section-text.ts'
import { countWords } from '../../../../src/core/evidence/card/words.ts'

/** A card of a text. */
export function cardOf(text: string): Card {
  return readCard({ path: 'CARD.md', text, digest: sha256(text) })
}

/** Words of a canonical section. */
export function wordsIn(text: string, section: CanonicalSection): number {
  const card = cardOf(text)
  return countWords(card.visible, spansOf(card, section)).words
}

/** What is wrong with a front matter of these lines. */
export function issuesOf(yaml: string): readonly CardIssue[] {
  const { frontMatter } = cardOf(`---\n${yaml}\n---\n# Model\n`)
  if (frontMatter.kind !== 'read') throw new Error(`front matter is ${frontMatter.kind}`)
  return frontMatter.issues
}
