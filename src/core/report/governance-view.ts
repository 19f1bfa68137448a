import { byCodeUnit } from '../base/order.ts'
import { controlFamilies, familyOf } from '../evaluate/controls/families.ts'
import type { ControlFamily } from '../evaluate/controls/families.ts'
import { packs } from '../evaluate/controls/packs.ts'
import type { JudgedModel, Strength } from '../evaluate/verdict.ts'
import { countsOf } from './counts.ts'
import type { Counts } from './counts.ts'
import type { RuleView } from './rule-view.ts'

/** Controls by pack and group, as counts: every finding itself stands with the rules of its model. */
export type GovernanceView = {
  /** Ids of the packs that ask, in the order packs are listed. */
  readonly packs: readonly string[]
  /** Whether the team asks for controls of its own. */
  readonly own: boolean
  /** Different controls, counted once for all models. */
  readonly controls: number
  /** Models with controls, in the order of the report. */
  readonly models: readonly ModelMatrix[]
  /** The same over all models. */
  readonly together: Matrix
}

export type ModelMatrix = Matrix & { readonly model: JudgedModel }

export type Matrix = {
  readonly counts: Counts
  /** One per pack, in the order of `packs`. */
  readonly byPack: readonly Counts[]
  readonly rows: readonly MatrixRow[]
}

export type MatrixRow = {
  /** Null for the team's own controls. */
  readonly group: ControlFamily | null
  readonly counts: Counts
  readonly byPack: readonly Counts[]
  /** How many of the controls that hold rest on evidence of which strength, weakest first. */
  readonly strengths: readonly (readonly [strength: Strength, controls: number])[]
}

type Judged = { readonly model: JudgedModel | null; readonly rules: readonly RuleView[] }

/** The matrix of a verdict's controls; null when no control was asked. */
export function governanceOf(views: readonly Judged[]): GovernanceView | null {
  const models = views.flatMap(({ model, rules }) => {
    const controls = rules.filter(({ finding }) => finding.control !== null)
    return model === null || controls.length === 0 ? [] : [{ model, controls }]
  })
  const all = models.flatMap(({ controls }) => controls)
  if (all.length === 0) return null
  const asking = packsOf(all)
  return {
    packs: asking,
    own: all.some(isOwn),
    controls: new Set(all.map(({ finding }) => finding.control?.id)).size,
    models: models.map(({ model, controls }) => ({ model, ...matrixOf(controls, asking) })),
    together: matrixOf(all, asking),
  }
}

const OWN = 'custom'
const RANK: ReadonlyMap<string, number> = new Map(packs.map(({ id }, index) => [id, index]))

function rank(id: string): number {
  return RANK.get(id) ?? packs.length
}

function packsOf(rules: readonly RuleView[]): readonly string[] {
  const found = new Set(rules.flatMap(({ finding }) => finding.control?.requiredBy ?? []))
  found.delete(OWN)
  return [...found].toSorted((a, b) => rank(a) - rank(b) || byCodeUnit(a, b))
}

function matrixOf(rules: readonly RuleView[], asking: readonly string[]): Matrix {
  const own = rules.filter((rule) => groupOf(rule) === null)
  const grouped = controlFamilies.map((group) => ({ group, of: rules.filter((rule) => groupOf(rule) === group) }))
  const rows = [...grouped, { group: null, of: own }].filter(({ of }) => of.length > 0)
  return {
    counts: countsOf(rules),
    byPack: perPack(rules, asking),
    rows: rows.map(({ group, of }) => ({
      group,
      counts: countsOf(of),
      byPack: perPack(of, asking),
      strengths: strengthsOf(of),
    })),
  }
}

function perPack(rules: readonly RuleView[], asking: readonly string[]): readonly Counts[] {
  return asking.map((pack) => countsOf(rules.filter(({ finding }) => finding.control?.requiredBy.includes(pack))))
}

function isOwn({ finding }: RuleView): boolean {
  return finding.control?.requiredBy.includes(OWN) ?? false
}

function groupOf(rule: RuleView): MatrixRow['group'] {
  const { control } = rule.finding
  return control === null || isOwn(rule) ? null : familyOf(control.id)
}

function strengthsOf(rules: readonly RuleView[]): MatrixRow['strengths'] {
  const found = new Map<Strength, number>()
  for (const { group, finding } of rules) {
    const strength = finding.control?.found ?? null
    if (group === 'passed' && strength !== null) found.set(strength, (found.get(strength) ?? 0) + 1)
  }
  return [...found].toSorted(([a], [b]) => byCodeUnit(a, b))
}
