import { controlOf } from '../../evaluate/controls/catalogue.ts'
import { isOrganisational, isoAnnexA } from '../../evaluate/controls/iso-annex-a.ts'
import type { AnnexControl } from '../../evaluate/controls/iso-annex-a.ts'
import type { Finding, Strength, Verdict } from '../../evaluate/verdict.ts'
import { plain } from '../phrase.ts'
import { ruleView } from '../rule-view.ts'

/** One line of a statement of applicability: a control of ISO/IEC 42001 Annex A for one model. */
export type SoaRow = {
  /** Empty where the change concerns no model. */
  readonly model: string
  readonly annex: AnnexControl
  readonly applicability: 'included' | 'excluded' | 'to be decided'
  readonly justification: string
  readonly result: 'shown' | 'partly shown' | 'not shown' | 'not assessed'
  /** Our controls that give evidence, each with what it came to. */
  readonly controls: readonly string[]
  /** The weakest evidence among what is shown. */
  readonly strength: Strength | null
}

/** All of Annex A for every judged model, in the standard's order. What nobody assessed is never shown as fulfilled. */
export function statementOfApplicability(verdict: Verdict): readonly SoaRow[] {
  const models = verdict.models.length === 0 ? [''] : verdict.models.map(({ id }) => id)
  return models.flatMap((model) => {
    const own = new Map<string, Finding>()
    for (const finding of verdict.findings) {
      if (finding.model === model && finding.control !== null) own.set(finding.control.id, finding)
    }
    return isoAnnexA.map((annex) => row(model, annex, own))
  })
}

type Mapped = { readonly id: string; readonly finding: Finding | null; readonly isLater: boolean }

function row(model: string, annex: AnnexControl, own: ReadonlyMap<string, Finding>): SoaRow {
  const mapped = annex.controls.map((id): Mapped => {
    const stage = controlOf(id)?.stage
    return { id, finding: own.get(id) ?? null, isLater: stage === 'post-merge' || stage === 'schedule' }
  })
  const shown = mapped.flatMap(({ finding }) => (finding?.outcome === 'pass' ? [finding] : []))
  const strengths = shown.flatMap(({ control }) => control?.found ?? []).toSorted()
  return {
    model,
    annex,
    ...applicabilityOf(annex, mapped),
    result: resultOf(mapped),
    controls: mapped.map(stateOf),
    strength: strengths[0] ?? null,
  }
}

function applicabilityOf(
  annex: AnnexControl,
  mapped: readonly Mapped[],
): Pick<SoaRow, 'applicability' | 'justification'> {
  if (isOrganisational(annex)) {
    return {
      applicability: 'to be decided',
      justification: 'Concerns the organisation: no repository shows it, and it is not assessed here',
    }
  }
  const concerned = mapped.filter((one) => one.finding !== null && !isExcluded(one))
  if (concerned.length > 0) {
    const packs = [...new Set(concerned.flatMap(({ finding }) => finding?.control?.requiredBy ?? []))]
    return { applicability: 'included', justification: `Asked by ${packs.join(', ')}` }
  }
  if (mapped.every(isExcluded)) {
    const reasons = mapped.map(
      ({ id, finding }) => `${id}: ${finding === null ? '' : plain(ruleView(finding).because)}`,
    )
    return { applicability: 'excluded', justification: reasons.join('; ') }
  }
  const missing = mapped.filter(({ finding }) => finding === null).map(({ id }) => id)
  return { applicability: 'to be decided', justification: `The gate does not ask for ${missing.join(', ')}` }
}

/** Not asked with a reason. What can be told only after the merge is asked, but not yet. */
function isExcluded({ finding, isLater }: Mapped): boolean {
  return finding?.outcome === 'not-applicable' && !isLater
}

function resultOf(mapped: readonly Mapped[]): SoaRow['result'] {
  const asked = mapped.filter((one) => !isExcluded(one))
  const assessed = asked.filter(({ finding, isLater }) => finding !== null && !isLater)
  const shown = assessed.filter(({ finding }) => finding?.outcome === 'pass')
  if (assessed.length === 0) return 'not assessed'
  if (shown.length === 0) return 'not shown'
  return shown.length === asked.length ? 'shown' : 'partly shown'
}

function stateOf({ id, finding, isLater }: Mapped): string {
  if (finding === null) return `${id} not asked here`
  if (isLater) return `${id} after the merge`
  const strength = finding.control?.found ?? null
  return `${id} ${finding.outcome}${strength === null ? '' : ` on ${strength}`}`
}
