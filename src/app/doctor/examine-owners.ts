import type { BranchSubject } from './branch-subject.ts'
import { ownersOf } from './code-owners.ts'
import { type Examination, listed } from './examination.ts'
import type { OwnersFile } from './facts.ts'

/** Whether a change of the policy is shown to its owners, and `CODEOWNERS` says what it seems to say. */
export function examineOwners(subject: BranchSubject): readonly Examination[] {
  const { write, branch, facts, guard } = subject
  const asks = guard.pullRequests.some(({ asksCodeOwners }) => asksCodeOwners)
  const check = 'The policy has owners'
  if (branch.owners.kind === 'hidden') {
    return [write.advice(check, branch.owners.what, branch.owners.remedy)]
  }
  const file = branch.owners.value
  const owners = file === null ? null : ownersOf(file.text, facts.policyPath)
  const remedy = `Add a line to CODEOWNERS: ${facts.policyPath} @your-organization/your-team`
  const owned =
    owners === null
      ? write.advice(check, `CODEOWNERS names nobody for ${facts.policyPath}`, remedy)
      : write.ok(check, listed(owners))
  return file === null ? [owned] : [owned, ...examineErrors(subject, file, asks)]
}

/** GitHub skips the lines it can't make sense of, so that nobody owns what they name (approvals.md B149). */
function examineErrors({ write }: BranchSubject, file: OwnersFile, asks: boolean): readonly Examination[] {
  const check = 'CODEOWNERS is understood'
  if (file.errors.kind === 'hidden') return [write.advice(check, file.errors.what, file.errors.remedy)]
  const [first] = file.errors.value
  if (first === undefined) return [write.ok(check, file.path)]
  const found = `${file.path} line ${first.line}: ${first.kind}; GitHub passes over such lines`
  const remedy = `Correct ${file.path}: owners need write access, and teams must be visible.`
  return [asks ? write.problem(check, found, remedy) : write.advice(check, found, remedy)]
}
