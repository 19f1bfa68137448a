import type { Ruling } from '../ruling.ts'
import type { Ask } from './ask.ts'
import type { Subject } from './subject.ts'

/**
 * What a comparison comes to that its interval leaves open: of one model with itself there is nothing to show, however few
 * the rows. Only for what point values pass, and only where the predictions that were compared are the same.
 */
export function settledBySameModel({ same, measured }: Subject, ask: Ask, { point, decided }: Judged): Ruling {
  const open = decided.reason.code === 'not-shown' || decided.reason.code === 'interval-unknown'
  const difference = measured?.difference ?? null
  const compared = difference?.kind === 'measured' && difference.identical
  const asked = ask.kind === 'regress_at_most' || ask.kind === 'change_at_most'
  if (!open || !compared || !asked || same === null || point.outcome !== 'pass') return decided
  return { ...decided, outcome: 'pass', reason: { code: 'same-model', ...same } }
}

type Judged = { readonly point: Ruling; readonly decided: Ruling }
