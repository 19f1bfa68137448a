import { wordsOf } from '../../evidence/card/words.ts'
import type { Answer } from '../../evidence/governance/answer.ts'
import type { BlockName, GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, named } from '../detail.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlResult } from './types.ts'

/** Fewer different words than this give no reason. */
const LEAST_WORDS = 5

/** Where reasons are asked for and a word or two stand, over and over or once; null where there is more. */
export function tooBrief(
  record: GovernanceRecord,
  { name, key, answer }: { readonly name: BlockName; readonly key: string; readonly answer: Answer },
): ControlResult | null {
  const distinct = new Set(wordsOf(answer.text)).size
  if (distinct >= LEAST_WORDS) return null
  return mendedBy(
    detail`Say it in a sentence or two`,
    notShown(detail`${named(`${name}.${key}`)} says too little: ${counted(distinct, 'different word')}`, [
      citeRecord(record, name, answer.at),
    ]),
  )
}
