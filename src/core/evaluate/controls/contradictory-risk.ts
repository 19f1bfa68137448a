import type { Level, Risk } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import { hazardOf, isAbove } from './risk-register.ts'
import type { ControlResult } from './types.ts'

/** What an entry of the register says against itself or against another; null where it is at one with them. */
export function contradictoryRisk(record: GovernanceRecord, risk: Risk, all: readonly Risk[]): ControlResult | null {
  const twin = all.find((other) => other !== risk && hazardOf(other) === hazardOf(risk))
  if (twin === undefined) return impossibleResidual(record, risk)
  return mendedBy(
    detail`Keep one entry of each hazard`,
    notShown(
      detail`The same hazard stands twice`,
      [risk, twin].map(({ at }) => citeRecord(record, 'risks', at)),
    ),
  )
}

/** Nothing is done, by its own words. */
const undone = /^(?:none|nothing|no mitigations?|not mitigated|(?:risk )?accepted|we accept (?:it|the risk))[.!]?$/i

function impossibleResidual(record: GovernanceRecord, risk: Risk): ControlResult | null {
  const { likelihood, severity, residual, mitigation } = risk
  if (likelihood === null || severity === null || residual === null || mitigation === null) return null
  const [least, greatest] = ordered(likelihood.value, severity.value)
  const here = [residual.at, severity.at].map((at) => citeRecord(record, 'risks', at))
  if (isAbove(residual.value, greatest)) {
    return mendedBy(
      detail`Correct ${named('residual')}, or say what the risk was to begin with`,
      notShown(
        detail`More risk remains, ${named(residual.value)}, than there was: likelihood ${named(likelihood.value)}, severity ${named(severity.value)}`,
        here,
      ),
    )
  }
  if (!isAbove(least, residual.value) || !undone.test(mitigation.text.trim())) return null
  return mendedBy(
    detail`Say what is done, or leave the residual risk as high as the risk`,
    notShown(detail`Nothing is done against the risk, and yet only ${named(residual.value)} remains of it`, [
      citeRecord(record, 'risks', mitigation.at),
      ...here,
    ]),
  )
}

function ordered(one: Level, other: Level): readonly [Level, Level] {
  return isAbove(one, other) ? [other, one] : [one, other]
}
