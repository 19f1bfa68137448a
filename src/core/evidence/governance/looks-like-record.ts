import type { SourceFile } from '../../base/source.ts'
import { parseYaml } from '../../document/yaml.ts'
import { BLOCK_NAMES } from './decode.ts'
import { GOVERNANCE_LIMITS } from './limits.ts'

/** Keys that a policy and a record both have say nothing about which of the two it is. */
const shared: ReadonlySet<string> = new Set(['version', 'roles'])

/** Keys that only a policy has. */
const ofPolicies: ReadonlySet<string> = new Set(['models', 'gates', 'waivers'])

/**
 * Whether a file is meant as a governance record rather than as a policy: by its keys, and where they don't tell (or it
 * can't be parsed), by its name.
 */
export function looksLikeRecord(file: SourceFile): boolean {
  const isNamedSo = /governance[^/]*\.ya?ml$/i.test(file.path)
  const parsed = parseYaml(file, GOVERNANCE_LIMITS)
  if (!parsed.ok || parsed.value.kind !== 'mapping') return isNamedSo
  const keys = parsed.value.entries.map(({ key }) => key)
  if (keys.some((key) => ofPolicies.has(key))) return false
  return isNamedSo || keys.some((key) => !shared.has(key) && BLOCK_NAMES.has(key))
}
