import { matchesAny } from '../../core/base/glob.ts'
import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { Policy } from '../../core/policy/types.ts'
import { counted, type Examination, listed, type Scribe, scribe } from './examination.ts'
import { examinePatterns } from './examine-patterns.ts'
import type { DoctorFacts, FoundFile } from './facts.ts'
import { policyOf } from './policy-of.ts'

/** The policy of the default branch: it names the gates, and with them the checks that other branches may bear. */
export function examinePolicy(facts: DoctorFacts): readonly Examination[] {
  const { policy: seen, policyPath, repository } = facts
  const write = scribe(`Policy ${policyPath}`)
  const main = repository.kind === 'seen' ? repository.value.defaultBranch : ''
  if (seen.kind === 'hidden') return [write.unknown('It is valid', seen)]
  const policy = policyOf(seen.value)
  const valid = examineFile(write, seen.value, main)
  if (policy === null) return [valid]
  return [
    valid,
    ...policy.gates.map(({ name, branches }) => examineReach(write, { name, branches }, facts)),
    ...examineDefaultBranch(write, policy, main),
    ...examineOthers(write, policy, facts),
    ...leftOut(write, facts.leftOut),
    ...examineChoice(write, facts),
    ...examinePatterns(facts),
  ]
}

/** Whether a file found on a branch is a policy that works. */
export function examineFile(write: Scribe, found: FoundFile, branch: string): Examination {
  const check = 'It is valid'
  if (found.kind === 'absent') {
    const todo = `Write one with countersign init, and merge it into ${branch}.`
    return write.problem(check, `there is none on ${branch}`, todo)
  }
  if (found.kind === 'refused') {
    const todo = `Put an ordinary text file there, and merge it into ${branch}.`
    return write.problem(check, `what stands there on ${branch} can't be read: ${found.why}`, todo)
  }
  const decoded = decodedPolicy(found.file)
  if (decoded.ok) return write.ok(check, `${gatesIn(decoded.value)} on ${branch}`)
  const [first] = decoded.error
  const place = first?.at === null || first?.at === undefined ? '' : ` in line ${first.at.line}`
  const problems = counted(decoded.error.length, 'problem', 'problems')
  return write.problem(
    check,
    `${problems} on ${branch}; the first${place}: ${first?.message ?? ''}`,
    `Correct what countersign validate lists, and merge it into ${branch}.`,
  )
}

function gatesIn({ gates }: Policy): string {
  return `${counted(gates.length, 'gate', 'gates')}, ${listed(gates.map(({ name }) => name))},`
}

type Reach = Pick<Policy['gates'][number], 'name' | 'branches'>

function examineReach(write: Scribe, { name, branches }: Reach, facts: DoctorFacts): Examination {
  const check = `Gate ${name} guards something`
  if (facts.branches.kind === 'hidden') return write.unknown(check, facts.branches)
  const reached = facts.branches.value.filter((branch) => matchesAny(branches, branch.name))
  if (reached.length > 0) return write.ok(check, listed(reached.map((branch) => branch.name)))
  return write.problem(
    check,
    `no branch is called ${listed(branches)}`,
    `Create the branch, or correct branches under gates.${name} in the policy.`,
  )
}

/** Who can push there can rename the gates: nothing opens by that, but nothing can be merged any more either. */
function examineDefaultBranch(write: Scribe, { gates }: Policy, main: string): readonly Examination[] {
  if (gates.some(({ branches }) => matchesAny(branches, main))) return []
  return [
    write.advice(
      'The branch that holds it is guarded',
      `no gate guards ${main}, whose policy names the gates`,
      `Add ${main} to a gate, or protect it by a ruleset of your own.`,
    ),
  ]
}

/** What merges elsewhere is judged only once it is proposed to a guarded branch; so it is with layers of a stack. */
function examineOthers(write: Scribe, { gates }: Policy, { branches }: DoctorFacts): readonly Examination[] {
  if (branches.kind === 'hidden') return []
  const globs = gates.flatMap((gate) => gate.branches)
  const others = branches.value.filter(({ name }) => !matchesAny(globs, name))
  if (others.length === 0) return []
  const names = listed(
    others.map(({ name }) => name),
    3,
  )
  return [write.ok('Other branches are left alone', `${names}: judged when it is proposed to a guarded branch`)]
}

/** A branch nobody looked at is not known to be guarded. */
function leftOut(write: Scribe, count: number): readonly Examination[] {
  if (count === 0) return []
  const what = `${counted(count, 'more branch is guarded', 'more branches are guarded')}, and not looked at`
  return [write.unknown('All branches were looked at', { what, remedy: 'Look at each with --branch.' })]
}

/** The branch that was asked for is one that some gate guards. */
function examineChoice(write: Scribe, { only, gated, branches }: DoctorFacts): readonly Examination[] {
  if (only === null || gated.length > 0 || branches.kind === 'hidden') return []
  const check = `${only} is guarded`
  if (!branches.value.some(({ name }) => name === only)) {
    return [write.problem(check, `there is no branch ${only}`, 'Correct --branch.')]
  }
  return [write.problem(check, `no gate guards ${only}`, `Add ${only} to the branches of a gate, and merge that.`)]
}
