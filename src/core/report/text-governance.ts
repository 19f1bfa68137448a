import type { Counts } from './counts.ts'
import type { GovernanceView, Matrix, MatrixRow } from './governance-view.ts'
import { GROUP_WORD } from './marks.ts'
import { grouped, name, plain, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { GROUPS } from './rule-view.ts'
import { wrap } from './wrap.ts'

/** More models are shown as one. */
const MATRICES = 3

/** Controls by group, counted, for a terminal; how far each pack is shown is said of the packs. */
export function governanceLines(view: GovernanceView | null, width: number): readonly string[] {
  if (view === null) return []
  const several = view.models.length > 1
  const shown: readonly (readonly [Phrase, Matrix])[] =
    view.models.length > MATRICES
      ? [[say`Governance of ${view.models.length} models together`, view.together]]
      : view.models.map((row) => [several ? say`Governance of ${name(row.model.id)}` : words('Governance'), row])
  return shown.flatMap(([title, matrix]) => [plain(title), ...matrixLines(matrix, width)])
}

function matrixLines({ rows }: Matrix, width: number): readonly string[] {
  const byGroup = rows.map((row) => say`${groupWords(row)}: ${tally(row.counts)}${strengths(row)}`)
  return byGroup.flatMap((phrase) => wrap(plain(phrase), width - 2, '  ').map((line) => `  ${line}`))
}

function groupWords({ group }: MatrixRow): Phrase {
  return words(group === null ? 'Your own' : `${group.id} ${group.short}`)
}

function tally(counts: Counts): Phrase {
  const parts = GROUPS.filter((group) => counts[group] > 0).map(
    (group) => `${grouped(counts[group])} ${GROUP_WORD[group][counts[group] === 1 ? 0 : 1]}`,
  )
  return words(parts.join(', '))
}

function strengths({ strengths: found }: MatrixRow): Phrase {
  return words(found.length === 0 ? '' : ` (${found.map(([strength, n]) => `${n} on ${strength}`).join(', ')})`)
}
