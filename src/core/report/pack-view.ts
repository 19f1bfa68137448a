import type { PackState } from '../evaluate/verdict.ts'
import { standingWords } from './pack-words.ts'
import { list, name, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { RuleView } from './rule-view.ts'

/** A pack of the gate: how it stands, what it asked for, and what of that is not shown. */
export type PackView = {
  readonly pack: PackState
  /** How it stands today, with what is to be known of its name and of models it does not speak about. */
  readonly standing: Phrase
  /** Findings of controls it asks for that applied, and how many of them hold or are waived. */
  readonly asked: number
  readonly settled: number
  /** Ids of the controls it asks for that are open for some model, in order. */
  readonly open: readonly string[]
}

export function packViews(packs: readonly PackState[], rules: readonly RuleView[]): readonly PackView[] {
  return packs.map((pack) => {
    const own = rules.filter(({ finding }) => finding.control?.requiredBy.includes(pack.id) === true)
    const applied = own.filter(({ group }) => group !== 'not-applicable')
    const open = applied.filter(({ group }) => group !== 'passed' && group !== 'waived')
    const ids = new Set(open.map(({ finding }) => finding.control?.id ?? ''))
    return {
      pack,
      standing: standing(pack),
      asked: applied.length,
      settled: applied.length - open.length,
      open: [...ids].toSorted(),
    }
  })
}

function standing(pack: PackState): Phrase {
  const notices = pack.notices.map((notice) => `. ${notice.replace(/\.$/, '')}`).join('')
  const outside = pack.outside.length === 0 ? [] : say`. It does not speak about ${list(pack.outside)}`
  const contested =
    pack.contested.length === 0
      ? []
      : say`. It asks of ${list(pack.contested)} all the same: production’s record, or the card’s ${name('pipeline_tag')}, tags or library, here or in production, say otherwise`
  return [...standingWords(pack), ...words(notices), ...outside, ...contested]
}
