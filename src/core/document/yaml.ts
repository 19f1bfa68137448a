import { isMap, isScalar, isSeq } from 'yaml'
import type { Node as YamlNode, Scalar, YAMLMap } from 'yaml'
import type { Diagnostic } from '../base/diagnostic.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { SourceFile, Span } from '../base/source.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import type { DocumentLimits } from './limits.ts'
import { diagnose, excerpt } from './problem.ts'
import type { Problem } from './problem.ts'
import type { Entry, Node, ScalarNode } from './tree.ts'
import { composeYaml } from './yaml-compose.ts'
import { plainScalar, taggedScalar } from './yaml-scalar.ts'
import { MAX_YAML_PROBLEMS, tooDeep, yamlTokens } from './yaml-tokens.ts'

/**
 * Reads one YAML 1.2 document (core schema). Numbers keep their text, keys that are no strings become their source
 * text, `<<` is a key like any. Repeated keys, anchors, aliases, tags beyond the core schema, directives and second
 * documents are refused. Nothing is expanded, and nesting is bounded before anything recurses.
 */
export function parseYaml(
  file: SourceFile,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Result<Node, readonly Diagnostic[]> {
  const parsed = parse(file.text, limits)
  return parsed.ok ? parsed : err(parsed.error.map((problem) => diagnose(file, problem)))
}

function parse(text: string, limits: DocumentLimits): Result<Node, readonly Problem[]> {
  const refused = textProblem(text, limits)
  if (refused !== null) return err([refused])
  const tokens = yamlTokens(text, limits)
  if (!tokens.ok) return tokens
  const document = composeYaml(tokens.value, text.length)
  if (!document.ok) return document
  const root = document.value.contents
  if (root === null || isEmptyScalar(root)) return err([{ code: 'document/empty', at: null, message: 'is empty' }])
  const building: Building = { text, limits, problems: [], values: 0 }
  const node = build(building, root, 1)
  return building.problems.length > 0 ? err(building.problems) : ok(node)
}

/** Characters YAML does not allow in a file at all. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function textProblem(text: string, limits: DocumentLimits): Problem | null {
  if (text.length > limits.bytes) {
    return { code: 'document/too-large', at: null, message: `is larger than ${limits.bytes} bytes` }
  }
  const start = text.search(unprintable)
  if (start === -1) return null
  const name = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')
  const message = `the control character U+${name} is not allowed in YAML`
  return { code: 'document/syntax', at: { start, end: start + 1 }, message, hint: 'remove it' }
}

/** A document of comments only, or of `---` alone; an explicit `null` is a value. */
function isEmptyScalar(node: YamlNode): boolean {
  return isScalar(node) && node.source === '' && node.type === 'PLAIN' && node.tag === undefined
}

/** One tree under construction. */
type Building = {
  readonly text: string
  readonly limits: DocumentLimits
  readonly problems: Problem[]
  values: number
}

function build(building: Building, node: unknown, depth: number): Node {
  const at = spanOf(node)
  if (!counted(building, at)) return { kind: 'null', at }
  if (isScalar(node)) return buildScalar(building, node, at)
  const problem = collectionProblem(node, depth, building.limits)
  if (problem !== null) building.problems.push(problem)
  else if (isMap(node)) return { kind: 'mapping', entries: buildEntries(building, node, depth), at }
  else if (isSeq(node)) {
    return { kind: 'sequence', items: node.items.map((item) => build(building, item, depth + 1)), at }
  }
  return { kind: 'null', at }
}

/** Counts one value; false when there is no point in building it. */
function counted(building: Building, at: Span): boolean {
  const { limits, problems } = building
  building.values++
  if (building.values === limits.values + 1) {
    problems.push({ code: 'document/too-many-values', at, message: `holds more than ${limits.values} values` })
  }
  return building.values <= limits.values && problems.length < MAX_YAML_PROBLEMS
}

function collectionProblem(node: unknown, depth: number, limits: DocumentLimits): Problem | null {
  const at = spanOf(node)
  if (!isMap(node) && !isSeq(node)) return { code: 'document/alias', at, message: 'an alias is not allowed here' }
  if (depth > limits.depth) return tooDeep(limits, at)
  if (node.tag === undefined) return null
  return { code: 'document/tag', at, message: 'is not of the type its tag names', hint: 'leave the tag out' }
}

function buildEntries(building: Building, map: YAMLMap, depth: number): Entry[] {
  const lines = new Map<string, Span>()
  return map.items.map((pair) => {
    const keyAt = spanOf(pair.key)
    const key = keyText(building.text, pair.key)
    if (lines.has(key)) building.problems.push(repeated(key, keyAt))
    lines.set(key, keyAt)
    // `{a}` and `? a` have no value at all
    if (pair.value !== null) return { key, keyAt, value: build(building, pair.value, depth + 1) }
    counted(building, keyAt)
    return { key, keyAt, value: { kind: 'null', at: keyAt } }
  })
}

function repeated(key: string, at: Span): Problem {
  const message = `the key ${excerpt(key)} is already there in this mapping`
  return { code: 'document/duplicate-key', at, message, hint: 'keep one of them' }
}

/** Keys are text: quoted ones their value, all others what stands in the file. */
function keyText(text: string, key: unknown): string {
  if (isScalar(key)) return key.source ?? String(key.value)
  const { start, end } = spanOf(key)
  return text.slice(start, end)
}

function buildScalar(building: Building, scalar: Scalar, at: Span): ScalarNode {
  const source = scalar.source ?? String(scalar.value)
  if (scalar.tag === undefined) {
    return scalar.type === 'PLAIN' ? plainScalar(source, at) : { kind: 'string', value: source, at }
  }
  const tagged = taggedScalar(scalar.tag, source, at)
  if (tagged !== null) return tagged
  const message = `${excerpt(source)} is not of the type its tag names`
  building.problems.push({ code: 'document/tag', at, message, hint: 'leave the tag out' })
  return { kind: 'null', at }
}

function spanOf(node: unknown): Span {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
  const [start, end] = range ?? [0, 0]
  return { start, end }
}
