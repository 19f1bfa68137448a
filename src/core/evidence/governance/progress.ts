import type { Answer } from './answer.ts'
import type { BlockName, GovernanceRecord } from './types.ts'

/** How far a block of a record is: questions that stand in it, and those that are not answered yet. */
export type BlockProgress = { readonly block: BlockName; readonly asked: number; readonly open: readonly Answer[] }

/** The blocks of a record in the order written, each with its questions. */
export function progressOf({ governance, blocks }: GovernanceRecord): readonly BlockProgress[] {
  return [...blocks.keys()].map((block) => {
    const answers = answersIn(governance[block])
    return { block, asked: answers.length, open: answers.filter(({ filled }) => !filled) }
  })
}

/** Every answer in a value of the record, however deep. */
function answersIn(value: unknown): readonly Answer[] {
  if (typeof value !== 'object' || value === null) return []
  // of all that a record holds, only an answer says whether it is filled
  if ('filled' in value) return [value as Answer]
  return Object.values(value).flatMap(answersIn)
}
