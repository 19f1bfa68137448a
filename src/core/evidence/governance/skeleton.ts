import type { Json } from '../../base/canonical-json.ts'
import { answer } from './answer.ts'
import { governance } from './language/governance.ts'

/**
 * A governance file whose every answer is still the question: generated from the shapes that decode it, so that it
 * can't drift. It decodes, and it says nothing. What takes no words (yes or no, a day, a number, a path) and what a
 * list names stands as a comment: a value there would be an answer that nobody gave.
 */
export function governanceSkeleton(model: string): string {
  const blocks = propertiesOf(governance.schema).filter(([key]) => key !== 'version')
  return [
    `# Governance record of ${JSON.stringify(model)}: what no measurement tells about the model.`,
    '# Replace each question by its answer. A question left standing answers nothing; delete blocks that do not apply.',
    '# Check it with: countersign validate governance.yaml',
    'version: 1',
    ...blocks.flatMap(([key, schema]) => ['', `# ${about(schema)}`, ...entryLines(key, schema)]),
    '',
  ].join('\n')
}

type Value = Readonly<Record<string, Json | undefined>>

/** A key with what stands under it; all of it commented out where nothing under it can hold a question. */
function entryLines(key: string, schema: Value): readonly string[] {
  const items = object(schema['items'])
  const inner = fieldLines(schema['type'] === 'array' ? items : schema)
  const isLive = inner.some((line) => !line.startsWith('#')) && !isNamed(items)
  if (inner.length === 0) return [`# ${key}: ${placeholder(schema)}`]
  const own = isLive ? inner : inner.map((line) => line.replace(/^# /, ''))
  const laid = schema['type'] === 'array' ? itemLines(own) : own
  const lines = [`${key}:`, ...laid.map((line) => `  ${line}`)]
  return isLive ? lines : lines.map((line) => `# ${line}`)
}

/** The keys of a mapping: questions where words are due, comments elsewhere. */
function fieldLines(schema: Value): readonly string[] {
  return propertiesOf(schema).flatMap(([key, field]) => {
    if (isProse(field)) return [`${key}: ${JSON.stringify(about(field))}`]
    if (object(field['items'])['type'] === 'object') return [`# ${about(field)}`, ...entryLines(key, field)]
    return [`# ${key}: ${placeholder(field)} # ${about(field)}`]
  })
}

/** The first key that lives begins the item; comments stand where they stood. */
function itemLines(lines: readonly string[]): readonly string[] {
  const first = Math.max(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  )
  return lines.map((line, index) => `${index === first ? '- ' : '  '}${line}`)
}

/** A list whose items must have a name of their own: an item of a skeleton would be an incident that never was. */
function isNamed(items: Value): boolean {
  return items['required'] !== undefined
}

const prose = answer('').shape.schema['pattern']

function isProse(schema: Value): boolean {
  return schema['pattern'] === prose
}

/** What may stand there, for people. */
function placeholder(schema: Value): string {
  const words = schema['enum']
  if (Array.isArray(words)) return words.join(' | ')
  if (schema['type'] === 'boolean') return 'true | false'
  if (schema['format'] === 'date') return 'YYYY-MM-DD'
  if (schema['type'] === 'integer') return 'a whole number'
  if (schema['type'] === 'number') return 'a number'
  if (schema['type'] === 'array') return '[…]'
  return schema['type'] === 'object' ? '{…}' : '…'
}

function about(schema: Value): string {
  const text = schema['description']
  return typeof text === 'string' ? text : ''
}

function propertiesOf(schema: Value): readonly (readonly [string, Value])[] {
  return Object.entries(object(schema['properties'])).map(([key, value]) => [key, object(value)])
}

function object(value: Json | undefined): Value {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  // a JSON value that is neither scalar nor list is a mapping
  return isMapping ? (value as Value) : {}
}
