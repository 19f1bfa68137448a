import type { Diagnostic } from '../base/diagnostic.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { SourceFile } from '../base/source.ts'
import type { Node } from '../document/tree.ts'
import { parseYaml } from '../document/yaml.ts'
import { checkPolicy } from './check.ts'
import { policy as language } from './language/policy.ts'
import { POLICY_DOCUMENT_LIMITS, POLICY_LIMITS } from './limits.ts'
import { markFile } from '../document/shape/marks.ts'
import type { MarkedFile } from '../document/shape/marks.ts'
import type { KnownGovernance, Policy } from './types.ts'

/**
 * A policy file as a policy, or everything that is wrong with it, in order of reading. What can't be decoded in one
 * place does not hide what is wrong in another. `known` are the names of packs and controls that exist.
 */
export function decodePolicy(file: SourceFile, known: KnownGovernance): Result<Policy, readonly Diagnostic[]> {
  const parsed = parseYaml(file, POLICY_DOCUMENT_LIMITS)
  if (!parsed.ok) return parsed
  const marked = markFile(file, { area: 'policy', most: POLICY_LIMITS.problems })
  const policy = decodeStructure(file, parsed.value, marked)
  if (policy !== null) {
    const whole = marked.diagnostics().length === 0
    checkPolicy({ policy, root: parsed.value, known, references: marked.references, whole }, marked.marks)
  }
  const problems = marked.diagnostics()
  return policy === null || problems.length > 0 ? err(problems) : ok(policy)
}

/** What the JSON Schema asks too: keys, types, values. Null when not even the outline is there. */
function decodeStructure(file: SourceFile, root: Node, { marks }: MarkedFile): Policy | null {
  if (root.kind !== 'mapping') {
    const hint = 'begin with version: 1, models: and gates:'
    marks.report({ code: 'policy/not-a-mapping', at: root.at, message: 'the policy is not a mapping', hint })
    return null
  }
  const at = { start: root.at.start, end: root.at.start }
  const policy = language.decode(root, { name: 'the policy', at, marks })
  return policy === undefined ? null : { file, ...policy }
}
