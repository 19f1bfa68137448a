import type { Dossier } from '../core/evaluate/dossier.ts'
import { judge } from '../core/evaluate/judge.ts'
import type { Verdict } from '../core/evaluate/verdict.ts'
import type { View } from '../core/report/types.ts'
import { viewOf } from '../core/report/view.ts'
import { collect } from './collect.ts'
import type { ChangeRequest, Log, Sources } from './ports.ts'

/** One change, judged: what was read, what was decided, and how it is told. */
export type EvaluatedChange = { readonly dossier: Dossier; readonly verdict: Verdict; readonly view: View }

/** Collects a change and judges it: the use case every door calls. */
export async function evaluateChange(request: ChangeRequest, sources: Sources, log: Log): Promise<EvaluatedChange> {
  const dossier = await collect(request, sources, log)
  const verdict = judge(dossier)
  return { dossier, verdict, view: viewOf(verdict) }
}
