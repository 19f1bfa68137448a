import { byPlace } from '../../base/diagnostic.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { SourceFile } from '../../base/source.ts'
import { markFile } from '../../document/shape/marks.ts'
import { parseYaml } from '../../document/yaml.ts'
import { governance as language } from './language/governance.ts'
import { GOVERNANCE_LIMITS } from './limits.ts'
import type { Block, BlockName, Governance, ReadGovernance } from './types.ts'

/** Problems listed of one file. */
const MOST = 100

/**
 * The governance files of one model as one record, or everything that is wrong with them. Every block has one home: a
 * block in two files is a contradiction, whatever the two say.
 */
export function decodeGovernance(files: readonly SourceFile[]): ReadGovernance {
  const blocks = new Map<BlockName, Block>()
  const problems: Diagnostic[] = []
  let record: Governance = EMPTY
  for (const file of files) {
    const parsed = parseYaml(file, GOVERNANCE_LIMITS)
    if (!parsed.ok) {
      problems.push(...parsed.error)
      continue
    }
    const marked = markFile(file, { area: 'governance', most: MOST })
    const root = parsed.value
    const at = { start: root.at.start, end: root.at.start }
    if (root.kind !== 'mapping') {
      const hint = 'begin with version: 1'
      marked.marks.report({ code: 'not-a-mapping', at: root.at, message: 'the record is not a mapping', hint })
    } else {
      const decoded = language.decode(root, { name: 'the record', at, marks: marked.marks })
      for (const { key, keyAt } of root.entries) {
        if (!isBlock(key)) continue
        const other = blocks.get(key)
        if (other !== undefined) {
          const message = `${key} stands in ${other.file.path}:${other.at.line} too`
          marked.marks.report({ code: 'contradiction', at: keyAt, message, hint: 'keep one of the two' })
        } else blocks.set(key, { file, at: marked.marks.position(keyAt.start) })
      }
      if (decoded !== undefined) record = joined(record, decoded)
    }
    problems.push(...marked.diagnostics())
  }
  if (problems.length > 0) return { kind: 'wrong', problems: problems.toSorted(byPlace) }
  return { kind: 'read', record: { governance: record, blocks, files } }
}

const EMPTY: Governance = {
  version: 1,
  risk_tier: null,
  regulatory: null,
  roles: null,
  purpose: null,
  decision: null,
  data: null,
  risks: null,
  impact: null,
  suppliers: null,
  oversight: null,
  stop: null,
  disclosure: null,
  validation: null,
  findings: null,
  change: null,
  envelope: null,
  rollout: null,
  logging: null,
  retention: null,
  monitoring: null,
  outcomes: null,
  retraining: null,
  incidents: null,
  retirement: null,
}

/** The keys of a record that hold something. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(Object.keys(EMPTY).filter((key) => key !== 'version'))

function isBlock(key: string): key is BlockName {
  return BLOCK_NAMES.has(key)
}

function joined(one: Governance, other: Governance): Governance {
  const present = Object.entries(other).filter(([, value]) => value !== null)
  return { ...one, ...Object.fromEntries(present) }
}
