import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { SourceFile } from '../../base/source.ts'
import { parseCsv } from '../../document/csv.ts'
import { diagnose, excerpt } from '../../document/problem.ts'
import { entriesOf, itemsOf, textOf } from '../../document/tree.ts'
import type { Entry, Node } from '../../document/tree.ts'
import { parseYaml } from '../../document/yaml.ts'
import { GOVERNANCE_LIMITS } from './limits.ts'
import { keyOf } from './key-of.ts'
import { sectionBlock } from './section-block.ts'

/**
 * A block of the record that a file of another kind holds: a section of a Markdown file under the block's name, a table
 * with a header in CSV, or a YAML or JSON file that holds the block and nothing else. As a tree like any, so that the
 * same language decodes it.
 */
export function mappedBlock(file: SourceFile, block: string): Result<Node, readonly Diagnostic[]> {
  if (/\.(?:md|markdown)$/i.test(file.path)) return sectionOf(file, block)
  if (/\.[ct]sv$/i.test(file.path)) return tableOf(file)
  const parsed = parseYaml(file, GOVERNANCE_LIMITS)
  return parsed.ok ? ok(unwrapped(parsed.value, block)) : parsed
}

function sectionOf(file: SourceFile, block: string): Result<Node, readonly Diagnostic[]> {
  if (file.text.length > GOVERNANCE_LIMITS.bytes) {
    const message = `is larger than ${GOVERNANCE_LIMITS.bytes} bytes`
    return err([diagnose(file, { code: 'document/too-large', at: null, message })])
  }
  const section = sectionBlock(file, block)
  if (section !== null) {
    if (section.second === null) return eachOnce(file, section.node)
    const at = { start: section.second.start, end: section.second.start + 1 }
    const message = `has a second section for ${block}`
    return err([diagnose(file, { code: 'governance/duplicate', at, message, hint: 'keep one' })])
  }
  const heading = `## ${block.charAt(0).toUpperCase()}${block.slice(1).replaceAll('_', ' ')}`
  const message = `has no section for ${block}`
  return err([
    diagnose(file, { code: 'governance/missing-key', at: null, message, hint: `add the heading ${heading}` }),
  ])
}

/** The rows of a table as mappings by its header; an empty cell is a key left out. */
function tableOf(file: SourceFile): Result<Node, readonly Diagnostic[]> {
  const parsed = parseCsv(file, GOVERNANCE_LIMITS)
  if (!parsed.ok) return parsed
  const [header, ...rows] = itemsOf(parsed.value)
  const columns = itemsOf(header)
  const items = rows.map((row) => {
    const entries = itemsOf(row).flatMap((value, index): readonly Entry[] => {
      const column = columns[index]
      if (column === undefined || value.kind === 'null') return []
      return [{ key: keyOf(textOf(column) ?? ''), keyAt: column.at, value }]
    })
    return { kind: 'mapping' as const, entries, at: row.at }
  })
  return eachOnce(file, { kind: 'sequence', items, at: parsed.value.at })
}

/** In YAML a key can't stand twice; here it must be looked for. */
function eachOnce(file: SourceFile, root: Node): Result<Node, readonly Diagnostic[]> {
  const mappings = root.kind === 'mapping' ? [root] : itemsOf(root)
  for (const mapping of mappings) {
    const seen = new Set<string>()
    for (const { key, keyAt } of entriesOf(mapping)) {
      const message = `says ${excerpt(key)} twice`
      if (seen.has(key))
        return err([diagnose(file, { code: 'governance/duplicate', at: keyAt, message, hint: 'keep one' })])
      seen.add(key)
    }
  }
  return ok(root)
}

/** A file made for the record alone may name its block, and the version of the language. */
function unwrapped(root: Node, block: string): Node {
  const entries = entriesOf(root)
  const inner = entries.find(({ key }) => key === block)
  if (inner === undefined) return root
  return entries.every(({ key }) => key === block || key === 'version') ? inner.value : root
}
