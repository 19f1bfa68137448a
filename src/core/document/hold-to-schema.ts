import type { Json } from '../base/canonical-json.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { nearest } from '../base/nearest.ts'
import type { Span } from '../base/source.ts'
import { diagnose } from './problem.ts'
import { child, textOf, type Document, type MappingNode, type Node } from './tree.ts'

/** A JSON Schema (2020-12) as a value. Understood here: `type`, `const`, `enum`, `pattern`, `minimum`, `properties`,
 * `required`, `additionalProperties: false`, `items`, `anyOf`, and `$ref` into `$defs`. A `default` allows
 * nothing and forbids nothing. */
export type Schema = { readonly [keyword: string]: Json | undefined }

type Problem = { readonly at: Span; readonly path: string; readonly message: string; readonly depth: number }
type Rules = { readonly definitions: Schema; readonly path: string; readonly depth: number }

/**
 * Everything in a document that a schema of ours does not allow, with its place. The published schema thereby is the
 * decoder, and the two can't drift. A keyword it does not understand is a bug, never ignored.
 */
export function problemsAgainst(document: Document, published: Json): readonly Diagnostic[] {
  const schema = schemaOf(published)
  const definitions = schemaOf(schema['$defs'] ?? {})
  const problems = problemsOf(document.root, schema, { definitions, path: '', depth: 0 })
  return problems
    .slice(0, MOST_PROBLEMS)
    .map(({ at, path, message }) =>
      diagnose(document.file, { code: 'document/schema', at, message: path === '' ? message : `${path}: ${message}` }),
    )
}

/** Enough to mend a document by; a document of another kind altogether has no end of them. */
const MOST_PROBLEMS = 100

const silent = new Set(['$schema', '$id', '$defs', 'title', 'description', 'examples', 'default'])

function problemsOf(node: Node, schema: Schema, rules: Rules): readonly Problem[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (silent.has(keyword) || value === undefined) return []
    const check = keywords.get(keyword)
    if (check === undefined) throw new Error(`schema keyword ${keyword} is not understood`)
    return check(node, value, { ...rules, schema })
  })
}

type Check = (node: Node, value: Json, rules: Rules & { readonly schema: Schema }) => readonly Problem[]

const keywords: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['type', (node, value, rules) => (kindOf(node, value) ? [] : [wrong(node, rules, `expected ${String(value)}`)])],
  [
    'const',
    (node, value, rules) => (textOf(node) === value ? [] : [wrong(node, rules, `expected "${String(value)}"`)]),
  ],
  ['enum', (node, value, rules) => oneOf(node, strings(value), rules)],
  ['pattern', (node, value, rules) => pattern(node, String(value), rules)],
  ['minimum', (node, value, rules) => minimum(node, Number(value), rules)],
  ['required', (node, value, rules) => required(node, strings(value), rules)],
  ['properties', (node, value, rules) => properties(node, schemaOf(value), rules)],
  ['additionalProperties', (node, _, rules) => unknownKeys(node, rules)],
  ['items', (node, value, rules) => items(node, schemaOf(value), rules)],
  ['anyOf', (node, value, rules) => anyOf(node, value, rules)],
  [
    '$ref',
    (node, value, rules) =>
      problemsOf(node, schemaOf(rules.definitions[String(value).slice('#/$defs/'.length)]), rules),
  ],
])

function kindOf(node: Node, type: Json): boolean {
  if (type === 'object') return node.kind === 'mapping'
  if (type === 'array') return node.kind === 'sequence'
  if (type === 'integer') return node.kind === 'number' && /^-?\d{1,15}$/.test(node.text)
  return node.kind === type
}

function oneOf(node: Node, words: readonly string[], rules: Rules): readonly Problem[] {
  const text = textOf(node)
  return text !== undefined && words.includes(text) ? [] : [wrong(node, rules, `expected one of ${words.join(', ')}`)]
}

function pattern(node: Node, source: string, rules: Rules): readonly Problem[] {
  if (node.kind !== 'string' || new RegExp(source, 'u').test(node.value)) return []
  return [wrong(node, rules, `${JSON.stringify(node.value.slice(0, 80))} is not of the form ${source}`)]
}

function minimum(node: Node, least: number, rules: Rules): readonly Problem[] {
  return node.kind === 'number' && Number(node.text) < least ? [wrong(node, rules, `expected ${least} or more`)] : []
}

function required(node: Node, keys: readonly string[], rules: Rules): readonly Problem[] {
  if (node.kind !== 'mapping') return []
  return keys.filter((key) => child(node, key) === undefined).map((key) => wrong(node, rules, `"${key}" is missing`))
}

function properties(node: Node, known: Schema, rules: Rules): readonly Problem[] {
  if (node.kind !== 'mapping') return []
  return node.entries.flatMap(({ key, value }) =>
    Object.hasOwn(known, key) ? problemsOf(value, schemaOf(known[key]), below(rules, key)) : [],
  )
}

function unknownKeys(node: Node, rules: Rules & { readonly schema: Schema }): readonly Problem[] {
  if (node.kind !== 'mapping') return []
  const known = Object.keys(schemaOf(rules.schema['properties'] ?? {}))
  return unknownEntries(node, known).map(({ key, keyAt }) => {
    const near = nearest(key, known)
    const hint = near === null ? `; there are: ${known.join(', ')}` : `; did you mean "${near}"?`
    return { ...wrong(node, rules, `unknown key ${JSON.stringify(key.slice(0, 80))}${hint}`), at: keyAt }
  })
}

function unknownEntries(node: MappingNode, known: readonly string[]): MappingNode['entries'] {
  return node.entries.filter(({ key }) => !known.includes(key))
}

function items(node: Node, schema: Schema, rules: Rules): readonly Problem[] {
  if (node.kind !== 'sequence') return []
  return node.items.flatMap((item, index) => problemsOf(item, schema, below(rules, String(index))))
}

/** None fits: the problems of the form that got furthest, because that is the one that was meant. */
function anyOf(node: Node, forms: Json, rules: Rules): readonly Problem[] {
  let best: readonly Problem[] | null = null
  for (const form of Array.isArray(forms) ? forms : []) {
    const problems = problemsOf(node, schemaOf(form), rules)
    if (problems.length === 0) return []
    if (best === null || distance(problems) < distance(best)) best = problems
  }
  return best ?? [wrong(node, rules, 'no form of it is allowed')]
}

function distance(problems: readonly Problem[]): number {
  const deepest = Math.max(...problems.map(({ depth }) => depth))
  return problems.length - 1000 * deepest
}

function below({ definitions, path, depth }: Rules, key: string): Rules {
  return { definitions, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 }
}

function wrong(node: Node, { path, depth }: Rules, message: string): Problem {
  return { at: node.at, path, message, depth }
}

function schemaOf(value: Json | undefined): Schema {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Error('not a schema')
  }
  return value as Schema // an object that is neither null nor a list; its members are Json by the type
}

function strings(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
