import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { Refusal } from './call.ts'
import type { Json, Reply } from './call.ts'
import { DESCRIPTION } from './description.ts'
import { toJsonSchema } from './schema.ts'
import type { Openness } from './schema.ts'
import { isRecord } from './shapes/check-run.ts'

/** An exchange that GitHub's description does not allow. */
export type Violation = {
  readonly where: 'route' | 'request' | 'response'
  readonly method: string
  readonly path: string
  readonly problem: string
}

export type RequestText = {
  readonly method: string
  readonly template: string
  readonly parameters: ReadonlyMap<string, string>
  readonly query: URLSearchParams
  /** Undefined when none was sent. */
  readonly body: unknown
}

const ajv = new Ajv({ strict: false, allErrors: false, logger: false, inlineRefs: false, validateFormats: true })
formats.default(ajv)
const compiled = new Map<string, ValidateFunction>()

/** What is wrong with a request, or null. */
export function requestProblem(request: RequestText): string | null {
  const operation = DESCRIPTION.operation(request.method, request.template)
  if (operation === null) return `no operation ${request.method} ${request.template}`
  return parameterProblem(operation, request) ?? bodyProblem(operation, request)
}

/** What is wrong with an answer, or null. Errors need not be listed by the operation, but must have an error's shape. */
export function responseProblem(method: string, template: string, reply: Reply): string | null {
  const key = `response ${method} ${template} ${reply.status}`
  const responses = DESCRIPTION.resolve(DESCRIPTION.operation(method, template)?.['responses'])
  const described = DESCRIPTION.resolve(responses[String(reply.status)])
  const listed = responses[String(reply.status)] !== undefined
  if (!listed && reply.status < 400) return `status ${reply.status} is not described`
  if (reply.json === undefined) return emptyProblem(reply, described)
  const content = DESCRIPTION.resolve(described['content'])
  const mediaType = (reply.mediaType ?? 'application/json').split(/[;+]/)[0] ?? ''
  const schema = DESCRIPTION.resolve(content[mediaType])['schema']
  if (reply.status >= 400) return errorProblem(key, schema, reply.json)
  return schema === undefined ? `${mediaType} is not described` : problemOf(`${key} ${mediaType}`, schema, reply.json)
}

/** GitHub's errors carry more than it describes, so their extra fields are no violation; a message there must be. */
function errorProblem(key: string, schema: unknown, json: unknown): string | null {
  if (!isRecord(json) || typeof json['message'] !== 'string') return 'an error needs a message'
  if (schema === undefined) return null
  const validate = compiled.get(key) ?? compile(key, toJsonSchema(schema, 'open'))
  return validate(json) ? null : wording(validate)
}

/** What is wrong with an event's payload by the description's webhooks, or null. */
export function eventProblem(webhook: string, payload: unknown): string | null {
  const content = DESCRIPTION.at('x-webhooks', webhook, 'post', 'requestBody', 'content', 'application/json', 'schema')
  return content === undefined ? `no webhook ${webhook}` : problemOf(`event ${webhook}`, content, payload)
}

function emptyProblem(reply: Reply, described: Json): string | null {
  if (reply.bytes !== undefined || reply.status === 304) return null
  return described['content'] === undefined ? null : `status ${reply.status} needs a body`
}

function parameterProblem(operation: Json, request: RequestText): string | null {
  const described = new Map<string, Json>()
  for (const item of asList(operation['parameters'])) {
    const parameter = DESCRIPTION.resolve(item)
    described.set(`${String(parameter['in'])} ${String(parameter['name'])}`, parameter)
  }
  for (const [name, value] of request.parameters) {
    const problem = valueProblem(described.get(`path ${name}`), name, value)
    if (problem !== null) return problem
  }
  for (const [name, value] of request.query) {
    const problem = valueProblem(described.get(`query ${name}`), name, value)
    if (problem !== null) return problem
  }
  const missing = [...described.values()].find(
    (item) => item['in'] === 'query' && item['required'] === true && !request.query.has(String(item['name'])),
  )
  return missing === undefined ? null : `query parameter ${String(missing['name'])} is missing`
}

function valueProblem(parameter: Json | undefined, name: string, text: string): string | null {
  if (parameter === undefined) return `parameter ${name} is not described`
  const type = DESCRIPTION.resolve(parameter['schema'])['type']
  const value =
    type === 'integer' ? Number(text) : type === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text
  return problemOf(`parameter ${name} ${JSON.stringify(parameter['schema'])}`, parameter['schema'], value)
}

function bodyProblem(operation: Json, { method, template, body }: RequestText): string | null {
  const described = DESCRIPTION.resolve(operation['requestBody'])
  const schema = DESCRIPTION.resolve(DESCRIPTION.resolve(described['content'])['application/json'])['schema']
  if (schema === undefined) return body === undefined ? null : 'a body is not described'
  if (body === undefined) return described['required'] === true ? 'the body is missing' : null
  const problem = problemOf(`request ${method} ${template}`, schema, body)
  // Too much of a good thing is GitHub's own documented refusal, not a misunderstanding (platform.md 1.5).
  if (problem !== null && / must NOT have more than /.test(problem))
    throw new Refusal(422, `Invalid request. ${problem}`)
  return problem
}

function problemOf(key: string, schema: unknown, value: unknown): string | null {
  const validate = compiled.get(key) ?? compile(key, toJsonSchema(schema))
  return validate(value) ? null : wording(validate)
}

function wording({ errors }: ValidateFunction): string {
  const error = errors?.[0]
  const detail = error === undefined ? '' : JSON.stringify(error.params)
  return `${error?.instancePath ?? ''} ${error?.message ?? 'is wrong'} ${detail}`.trim()
}

function compile(key: string, converted: Json): ValidateFunction {
  addReferences(converted)
  const validate = ajv.compile(converted)
  compiled.set(key, validate)
  return validate
}

/** Makes known what a converted schema refers to, and only that. */
function addReferences(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) addReferences(item)
    return
  }
  if (!isRecord(value)) return
  for (const [keyword, item] of Object.entries(value)) {
    if (keyword === '$ref' && typeof item === 'string') addComponent(item)
    else if (typeof item === 'object') addReferences(item)
  }
}

function addComponent(key: string): void {
  if (ajv.schemas[key] !== undefined) return
  const mode: Openness = key.startsWith('open-') ? 'open' : 'closed'
  const name = decodeURIComponent(key.slice(mode.length + 1))
  const converted = toJsonSchema(DESCRIPTION.at('components', 'schemas', name), mode)
  ajv.addSchema(converted, key)
  addReferences(converted)
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
