import { wordsOf } from '../../evidence/card/words.ts'
import type { Answer } from '../../evidence/governance/answer.ts'
import type { BlockName, GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlResult } from './types.ts'

/** An answer in words, and how many of them it takes at least to say anything. */
export type AnsweredKey = { readonly key: string; readonly value: Answer | null; readonly words: number }

/** So many words and more are a reason, and no mere denial. */
const REASONED = 6

const denial = /^(?:none|no|not|nothing|never|nobody|nowhere|nil|without)$/

/**
 * The first answer that is there and says nothing of its own: a bare denial, fewer words than it takes, or the very
 * words of another answer. Null where all say something.
 */
export function hollowAnswer(
  record: GovernanceRecord,
  name: BlockName,
  keys: readonly AnsweredKey[],
): ControlResult | null {
  const seen = new Map<string, { readonly key: string; readonly value: Answer }>()
  for (const { key, value, words } of keys) {
    if (value === null) continue
    const said = wordsOf(value.text)
    const here = citeRecord(record, name, value.at)
    if (said.length < REASONED && denial.test(said[0] ?? '')) {
      const how = detail`Provide for it; where there is a reason against it, say the reason under ${named(key)}`
      return mendedBy(how, notShown(detail`${named(`${name}.${key}`)} says that there is none`, [here]))
    }
    if (said.length < words) {
      const how = detail`Say it in ${words} words or more`
      return mendedBy(how, notShown(detail`${named(`${name}.${key}`)} has ${said.length} of ${words} words`, [here]))
    }
    const twin = seen.get(said.join(' '))
    if (twin !== undefined) {
      const there = citeRecord(record, name, twin.value.at)
      const what = detail`${named(`${name}.${key}`)} repeats ${named(`${name}.${twin.key}`)} word for word`
      return mendedBy(detail`Answer each question by itself`, notShown(what, [there, here]))
    }
    seen.set(said.join(' '), { key, value })
  }
  return null
}
