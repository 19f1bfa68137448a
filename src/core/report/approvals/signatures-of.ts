import { byCodeUnit } from '../../base/order.ts'
import type { Veto } from '../../approval/types.ts'
import type { Verdict } from '../../evaluate/verdict.ts'
import type { ApprovalView } from './approval-view.ts'
import type { ModelView, SignaturesView } from '../types.ts'
import { coverageOf } from './coverage.ts'
import { obstaclesOf } from './obstacles.ts'
import type { Known } from './people.ts'
import { refusalsOf } from './refusals.ts'

type Judged = { readonly verdict: Verdict; readonly models: readonly ModelView[] }
type Counted = { readonly approvals: readonly ApprovalView[]; readonly known: Known }

/** Everything about signatures that is not one role's number, in an order of its own. */
export function signaturesOf({ verdict, models }: Judged, { approvals, known }: Counted): SignaturesView {
  return {
    known,
    obstacles: obstaclesOf(models),
    vetoes: vetoesOf(verdict),
    refusals: refusalsOf(approvals),
    objections: [...new Set(verdict.objections.map(({ login }) => login))].toSorted(byCodeUnit),
    coverage: coverageOf(approvals),
  }
}

function vetoesOf(verdict: Verdict): readonly Veto[] {
  const vetoes = verdict.findings.flatMap(({ reason }) => (reason.code === 'changes-requested' ? reason.vetoes : []))
  return [...new Map(vetoes.map((veto) => [veto.review, veto])).values()].toSorted(
    (a, b) => byCodeUnit(a.login, b.login) || a.review - b.review,
  )
}
