import { examineApp } from './examine-app.ts'
import { examineBranch } from './examine-branch.ts'
import { examinePolicy } from './examine-policy.ts'
import { examineRepository } from './examine-repository.ts'
import { examineRoles } from './examine-roles.ts'
import { examineWebhook } from './examine-webhook.ts'
import type { Examination } from './examination.ts'
import type { DoctorFacts } from './facts.ts'

/** What the facts come to: causes before what follows from them. Pure. */
export function examine(facts: DoctorFacts): readonly Examination[] {
  return [
    ...examineRepository(facts),
    ...examineApp(facts),
    ...examineWebhook(facts),
    ...(facts.repository.kind === 'seen' ? examinePolicy(facts) : []),
    ...facts.gated.flatMap((branch) => examineBranch(branch, facts)),
    ...examineRoles(facts),
  ]
}
