import type { Risk } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named, quoted } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import { byHazard, hazardOf, isAbove } from './risk-register.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/**
 * What a change makes of the register of the base branch: a severe risk may not vanish, and what remains of a risk may
 * not shrink while all that is done against it stays the same. Null where nothing of that happened.
 */
export function rewrittenRisk(
  { baselineRecord: before }: ControlFactsheet,
  record: GovernanceRecord,
  risks: readonly Risk[],
): ControlResult | null {
  if (before.kind !== 'read') return null
  const old = before.record.governance.risks ?? []
  const base = ({ at }: Pick<Risk, 'at'>): Citation => ({
    ...citeRecord(before.record, 'risks', at),
    side: 'baseline',
  })
  return shrunk(record, { risks, old, base }) ?? vanished(record, { risks, old, base })
}

type Both = {
  readonly risks: readonly Risk[]
  readonly old: readonly Risk[]
  readonly base: (risk: Pick<Risk, 'at'>) => Citation
}

function shrunk(record: GovernanceRecord, { risks, old, base }: Both): ControlResult | null {
  const earlier = byHazard(old)
  for (const risk of risks) {
    const was = earlier.get(hazardOf(risk))
    if (was === undefined || was.residual === null || risk.residual === null) continue
    if (!isAbove(was.residual.value, risk.residual.value) || was.mitigation?.text !== risk.mitigation?.text) continue
    return mendedBy(
      detail`Say under ${named('mitigation')} what is done now that was not done before`,
      notShown(
        detail`${named(was.residual.value)} remained of this risk on the base branch, now ${named(risk.residual.value)}, with the same mitigation word for word`,
        [citeRecord(record, 'risks', risk.residual.at), base(was.residual)],
      ),
    )
  }
  return null
}

/** A hazard may be put in other words; then as many severe ones remain as there were. */
function vanished(record: GovernanceRecord, { risks, old, base }: Both): ControlResult | null {
  const now = byHazard(risks)
  const [lost] = severe(old).filter((risk) => now.get(hazardOf(risk))?.severity?.value !== 'high')
  if (lost === undefined || severe(risks).length >= severe(old).length) return null
  return mendedBy(
    detail`Keep the risk, with what was done against it and how little remains`,
    notShown(
      detail`A risk of high severity on the base branch is gone from the register, or called milder: ${quoted(lost.hazard?.text.slice(0, 80) ?? '')}`,
      [citeRecord(record, 'risks', now.get(hazardOf(lost))?.at ?? record.blocks.get('risks')?.at ?? null), base(lost)],
    ),
  )
}

function severe(risks: readonly Risk[]): readonly Risk[] {
  return risks.filter(({ severity }) => severity?.value === 'high')
}
