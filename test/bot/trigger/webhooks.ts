import { Description } from '../../simulator/description.ts'
import { isRecord } from '../../simulator/json.ts'

type Schema = Readonly<Record<string, unknown>>

const description = new Description('2022-11-28')

/** One kind of webhook, as GitHub describes it. */
export type Webhook = { readonly event: string; readonly action: string | null; readonly schema: Schema }

/** Subcategories that are spelled otherwise than the event. */
const SPELLED: Readonly<Record<string, string>> = {
  'custom-property-values': 'custom_property_values',
  'issue-dependencies': 'issue_dependencies',
  'sub-issues': 'sub_issues',
}

/** Every webhook of GitHub's own description. */
export function webhooks(): readonly Webhook[] {
  const all = description.at('x-webhooks')
  return Object.values(isRecord(all) ? all : {}).flatMap((each) => {
    const operation = isRecord(each) ? each['post'] : null
    const about = isRecord(operation) && isRecord(operation['x-github']) ? operation['x-github']['subcategory'] : null
    const schema = description.resolve(memberAt(operation, 'requestBody', 'content', 'application/json', 'schema'))
    const event = SPELLED[String(about)] ?? String(about)
    return actionsOf(schema).map((action) => ({ event, action, schema }))
  })
}

function actionsOf(schema: Schema): readonly (string | null)[] {
  const variants = Array.isArray(schema['oneOf']) ? schema['oneOf'] : [schema]
  const actions = variants.flatMap((variant) => {
    const allowed = memberAt(description.resolve(variant), 'properties', 'action', 'enum')
    return Array.isArray(allowed) ? allowed.map(String) : []
  })
  return actions.length === 0 ? [null] : [...new Set(actions)]
}

function memberAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value)
}

const SHA = '0123456789abcdef0123456789abcdef01234567'

/** What stands in fields that GitHub describes as any text. */
const texts: readonly (readonly [RegExp, string])[] = [
  [/^(?:sha|head_sha|base_sha|before|after|commit_id|id)$/, SHA],
  [/^full_name$/, 'acme/models'],
  [/^login$/, 'ana'],
  [/^(?:ref|base_ref|head_ref)$/, 'refs/heads/main'],
  [/^head_branch$/, 'retrain'],
  [/(?:_at|^timestamp)$/, '2026-11-22T10:00:00Z'],
]

/** The least payload that the description allows: required members only, and what every delivery to an App has. */
export function leastPayload({ schema, event, action }: Webhook): Record<string, unknown> {
  const payload = sample(schema, 'payload', 0)
  // a merge group stands in a repository, though the description does not promise to say which
  const place = event === 'merge_group' ? { repository: { id: 7, full_name: 'acme/models' } } : {}
  const base = { ...place, ...(isRecord(payload) ? payload : {}) }
  return { ...base, ...(action === null ? {} : { action }), installation: { id: 99, node_id: 'x' } }
}

function sample(given: unknown, name: string, depth: number): unknown {
  const schema = description.resolve(given)
  const allowed = schema['enum']
  if (Array.isArray(allowed)) return allowed[0]
  const choice = firstOf(schema['oneOf']) ?? firstOf(schema['anyOf'])
  if (choice !== null && schema['properties'] === undefined) return sample(choice, name, depth + 1)
  if (Array.isArray(schema['allOf'])) return merged(schema['allOf'], name, depth)
  if (schema['nullable'] === true) return null
  return plain(schema, name, depth)
}

function plain(schema: Schema, name: string, depth: number): unknown {
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return 7
    case 'boolean':
      return false
    case 'array':
      return []
    case 'object':
      return objectOf(schema, depth)
    default:
      return texts.find(([pattern]) => pattern.test(name))?.[1] ?? 'text'
  }
}

function objectOf(schema: Schema, depth: number): Readonly<Record<string, unknown>> {
  const { properties, required } = schema
  const names = Array.isArray(required) && depth < 12 ? required.map(String) : []
  return Object.fromEntries(names.map((name) => [name, sample(memberAt(properties, name), name, depth + 1)]))
}

function merged(parts: readonly unknown[], name: string, depth: number): Readonly<Record<string, unknown>> {
  const samples = parts.map((part) => sample(part, name, depth + 1))
  return Object.assign({}, ...samples.filter(isRecord))
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? (list[0] ?? null) : null
}
