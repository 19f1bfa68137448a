import { byPlace } from '../../base/diagnostic.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { markFile } from '../../document/shape/marks.ts'
import type { MappingNode, Node } from '../../document/tree.ts'
import { parseYaml } from '../../document/yaml.ts'
import { governance as language } from './language/governance.ts'
import { GOVERNANCE_LIMITS } from './limits.ts'
import { mappedBlock } from './mapped-block.ts'
import type { Block, BlockName, Governance, ReadGovernance, RecordSource } from './types.ts'

/** Problems listed of one file. */
const MOST = 100

/**
 * The governance files of one model as one record, or everything that is wrong with them. Every block has one home: a
 * block in two files is a contradiction, whatever the two say.
 */
export function decodeGovernance(sources: readonly RecordSource[]): ReadGovernance {
  const blocks = new Map<BlockName, Block>()
  const problems: Diagnostic[] = []
  let record: Governance = EMPTY
  for (const source of sources) {
    const { file } = source
    const parsed = rootOf(source)
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
  const files = [...new Map(sources.map(({ file }) => [file.path, file])).values()]
  return { kind: 'read', record: { governance: record, blocks, files } }
}

function rootOf({ file, block }: RecordSource): Result<Node, readonly Diagnostic[]> {
  if (block === null) return parseYaml(file, GOVERNANCE_LIMITS)
  const parsed = mappedBlock(file, block)
  return parsed.ok ? ok(around(block, parsed.value)) : err(parsed.error)
}

/** A block as the record that holds it and nothing else. */
function around(block: string, value: Node): MappingNode {
  const at = { start: value.at.start, end: value.at.start + 1 }
  const version = { key: 'version', keyAt: at, value: { kind: 'number', text: '1', at } } as const
  return { kind: 'mapping', entries: [version, { key: block, keyAt: at, value }], at: value.at }
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
