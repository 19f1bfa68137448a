import { checkName } from '../gate/check-name.ts'
import { bindingOf } from './binding.ts'
import { type Examination, scribe } from './examination.ts'
import type { DoctorFacts, GatedPattern } from './facts.ts'

/** Branches that do not exist yet: a ruleset must wait for them, and must not let them begin at anything. */
export function examinePatterns(facts: DoctorFacts): readonly Examination[] {
  return facts.patterns.map((pattern) => examinePattern(pattern, facts))
}

function examinePattern({ gate, glob, rules: seen }: GatedPattern, { appId }: DoctorFacts): Examination {
  const write = scribe(`Branches to come: ${glob}`)
  const check = 'They would be guarded'
  if (seen.kind === 'hidden') return write.unknown(check, seen)
  const context = checkName(gate)
  const rules = seen.value
  const bound = rules.checks.filter((each) => each.context === context && bindingOf(each.app, appId) === 'ours')
  if (bound.length === 0) {
    return write.problem(
      check,
      `no ruleset would require ${context} of the App on a new branch ${glob}`,
      'Apply what countersign doctor --print-ruleset prints: it covers patterns.',
    )
  }
  if (rules.types.has('creation') || bound.some(({ onCreate }) => onCreate)) {
    return write.ok(check, 'a new one is guarded from its first commit')
  }
  return write.problem(
    check,
    'whoever may push can begin one at any commit, promoted or not',
    'Set do_not_enforce_on_create to false, or restrict creations, in the ruleset.',
  )
}
