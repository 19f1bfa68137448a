import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { Policy } from '../../core/policy/types.ts'
import type { FoundFile } from './facts.ts'

/** The policy in a file; null where there is none that can be used. */
export function policyOf(found: FoundFile): Policy | null {
  if (found.kind !== 'text') return null
  const decoded = decodedPolicy(found.file)
  return decoded.ok ? decoded.value : null
}
