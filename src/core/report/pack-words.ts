import type { PackState } from '../evaluate/verdict.ts'
import { join, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'

type Standing = Pick<PackState, 'status' | 'dates'>

/** What kind of rule a pack stands for. */
export const STATUS_WORDS: Readonly<Record<PackState['status'], string>> = {
  baseline: 'Technical baseline, no legal claim',
  law: 'Law, in force',
  readiness: 'Readiness for a law',
  guidance: 'Supervisory guidance',
  framework: 'Voluntary framework',
  standard: 'Standard',
}

/** How a pack stands on the day judged for: what is in force, what no longer is, and from when the rest is. */
export function standingWords({ status, dates }: Standing): Phrase {
  const due = dates.filter(({ state }) => state === 'due')
  const ended = dates.filter(({ state }) => state === 'ended')
  const over = ended.map(({ what, until, mark }) => words(`${what} until ${until ?? ''}${mark}`))
  const gone = over.length === 0 ? [] : [...words('; no longer in force: '), ...join(over)]
  if (due.length === 0) return [...words(STATUS_WORDS[status]), ...gone]
  const days = join(due.map(({ what, from, mark }) => words(`${from}${mark} (${what})`)))
  const isLaw = status === 'law' || status === 'readiness'
  const said = due.length === dates.length ? 'Readiness' : `${STATUS_WORDS[status]}; more of it`
  return [...words(isLaw ? `${said}, binding from ` : `${said}, takes effect on `), ...days, ...gone]
}

/** Whether nothing of a pack applies yet. */
export function isReadiness({ dates }: Standing): boolean {
  return dates.length > 0 && dates.every(({ state }) => state === 'due')
}

/** Marks of the dates that `standingWords` prints. */
export function marksOf(packs: readonly Standing[]): ReadonlySet<'' | '‡' | '†'> {
  return new Set(
    packs.flatMap(({ dates }) => dates.filter(({ state }) => state !== 'in-force').map(({ mark }) => mark)),
  )
}

/** What the marks behind references and dates mean, for those that occur. */
export function legendOf(marks: ReadonlySet<'' | '‡' | '†'>): readonly string[] {
  return [
    ...(marks.has('‡') ? ['‡ known from secondary sources only'] : []),
    ...(marks.has('†') ? ['† not verified'] : []),
  ]
}
