import { normalisedHeading } from '../../evidence/card/canonical.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import { datasheetHeads } from './datasheet-heads.ts'
import type { DatasheetHead, DatasheetHeadName } from './datasheet-heads.ts'
import { withoutQuestions } from './without-questions.ts'
import { sectionsHeaded, writtenIn } from './written-texts.ts'
import type { WrittenText } from './written-texts.ts'

/** Words on each head. */
export const DATASHEET_WORDS = 8

/** So many of them must differ. */
const DISTINCT = 5

/** The heads on which a datasheet says too little, or says only what it says on another. */
export function unansweredHeads(sheet: WrittenText): readonly DatasheetHeadName[] {
  const told = new Set<string>()
  return datasheetHeads.filter((head) => !isAnswered(sheet, head, told)).map(({ name }) => name)
}

function isAnswered(sheet: WrittenText, { heading }: DatasheetHead, told: Set<string>): boolean {
  for (const section of sectionsHeaded(sheet, heading)) {
    const name = normalisedHeading(section.heading)
    const served = datasheetHeads.filter((head) => head.heading.test(name)).length
    const words = wordsOf(withoutQuestions(writtenIn(sheet, [section]).text))
    const text = words.join(' ')
    // a heading on two things is told once for both
    const isCopy = told.has(text) && served < 2
    if (words.length < DATASHEET_WORDS * served || new Set(words).size < DISTINCT || isCopy) continue
    told.add(text)
    return true
  }
  return false
}
