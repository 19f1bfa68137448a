import { selectGate } from '../../core/policy/select-gate.ts'
import { examineBypass } from './examine-bypass.ts'
import { examineCheck } from './examine-check.ts'
import { type Examination, type Scribe, scribe } from './examination.ts'
import { examineFile } from './examine-policy.ts'
import { examineOwners } from './examine-owners.ts'
import { examineQueue } from './examine-queue.ts'
import { examineRules } from './examine-rules.ts'
import type { DoctorFacts, GatedBranch } from './facts.ts'
import { guardOf } from './guard.ts'
import { policyOf } from './policy-of.ts'

/** Whether one guarded branch can be reached only through its gate. */
export function examineBranch(branch: GatedBranch, facts: DoctorFacts): readonly Examination[] {
  const write = scribe(`Branch ${branch.name}`)
  const policies = examineOwnPolicy(write, branch, facts)
  const guard = guardOf(branch)
  if (guard.kind === 'hidden') return [...policies, write.unknown('Rules are in force', guard)]
  const subject = { write, branch, guard: guard.value, facts }
  return [
    ...policies,
    ...examineRules(subject),
    ...examineCheck(subject),
    ...examineBypass(subject),
    ...examineQueue(subject),
    ...examineOwners(subject),
  ]
}

/** What is proposed to a branch is judged by the policy at its own tip; the default branch must name it alike. */
function examineOwnPolicy(
  write: Scribe,
  { gate, name, policy: seen }: GatedBranch,
  { repository }: DoctorFacts,
): readonly Examination[] {
  const main = repository.kind === 'seen' ? repository.value.defaultBranch : ''
  if (name === main) return []
  const check = 'Its policy is valid'
  if (seen.kind === 'hidden') return [write.unknown(check, seen)]
  const policy = policyOf(seen.value)
  if (policy === null) return [{ ...examineFile(write, seen.value, name), check }]
  const selected = selectGate(policy, name)
  const own = selected.ok ? (selected.value?.name ?? null) : null
  if (own === gate) return [write.ok(check, `it names the gate ${gate}, as ${main} does`)]
  return [
    write.problem(
      check,
      own === null
        ? `its own policy puts no gate before it; that of ${main} names ${gate}`
        : `its own policy calls its gate ${own}, that of ${main} ${gate}: the required check would never come`,
      `Merge the policy of ${main} into ${name}.`,
    ),
  ]
}
