import type { ApiVersion } from './api-version.ts'
import { Refusal } from './call.ts'
import type { Reply } from './call.ts'
import type { Json } from './json.ts'
import { CompiledSchemas } from './compiled-schemas.ts'
import { Description } from './description.ts'
import { isRecord } from './json.ts'

/** An exchange that GitHub's description does not allow. */
export type Violation = {
  readonly where: 'route' | 'request' | 'response' | 'webhook'
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

/** The watch over one version of GitHub's description. */
export class Validator {
  readonly #description: Description
  readonly #schemas: CompiledSchemas

  constructor(version: ApiVersion) {
    this.#description = new Description(version)
    this.#schemas = new CompiledSchemas(this.#description)
  }

  /** Whether GitHub has such a path, simulated or not. */
  knows(method: string, path: string): boolean {
    return this.#description.knows(method, path)
  }

  /** What is wrong with a request, or null. */
  requestProblem(request: RequestText): string | null {
    const operation = this.#description.operation(request.method, request.template)
    if (operation === null) return `no operation ${request.method} ${request.template}`
    return this.#parameterProblem(operation, request) ?? this.#bodyProblem(operation, request)
  }

  /** What is wrong with an answer, or null. Errors need not be listed by the operation, but must have an error's shape. */
  responseProblem(method: string, template: string, reply: Reply): string | null {
    const key = `response ${method} ${template} ${reply.status}`
    const responses = this.#resolve(this.#description.operation(method, template)?.['responses'])
    const described = this.#resolve(responses[String(reply.status)])
    const listed = responses[String(reply.status)] !== undefined
    if (!listed && reply.status < 400) return `status ${reply.status} is not described`
    if (reply.json === undefined) return emptyProblem(reply, described)
    const mediaType = (reply.mediaType ?? 'application/json').split(/[;+]/)[0] ?? ''
    const schema = this.#resolve(this.#resolve(described['content'])[mediaType])['schema']
    if (reply.status >= 400) return this.#errorProblem(key, schema, reply.json)
    if (schema === undefined) return `${mediaType} is not described`
    return this.#schemas.problem({ key: `${key} ${mediaType}`, schema }, reply.json)
  }

  /** What is wrong with an event's payload by the description's webhooks, or null. */
  eventProblem(webhook: string, payload: unknown): string | null {
    const keys = ['x-webhooks', webhook, 'post', 'requestBody', 'content', 'application/json', 'schema']
    const schema = this.#description.at(...keys)
    return schema === undefined
      ? `no webhook ${webhook}`
      : this.#schemas.problem({ key: `event ${webhook}`, schema }, payload)
  }

  /** GitHub's errors carry more than it describes, so extra fields are no violation; a message there must be. */
  #errorProblem(key: string, schema: unknown, json: unknown): string | null {
    if (!isRecord(json) || typeof json['message'] !== 'string') return 'an error needs a message'
    return schema === undefined ? null : this.#schemas.problem({ key, schema, openness: 'open' }, json)
  }

  #parameterProblem(operation: Json, request: RequestText): string | null {
    const described = new Map<string, Json>()
    for (const item of asList(operation['parameters'])) {
      const parameter = this.#resolve(item)
      described.set(`${String(parameter['in'])} ${String(parameter['name'])}`, parameter)
    }
    const given = [...[...request.parameters].map(named('path')), ...[...request.query].map(named('query'))]
    for (const { name, value } of given) {
      const problem = this.#valueProblem(described.get(name), name, value)
      if (problem !== null) return problem
    }
    return missingProblem([...described.values()], request.query)
  }

  #valueProblem(parameter: Json | undefined, name: string, text: string): string | null {
    if (parameter === undefined) return `parameter ${name} is not described`
    const schema = parameter['schema']
    const type = this.#resolve(schema)['type']
    return this.#schemas.problem({ key: `parameter ${JSON.stringify(schema)}`, schema }, typed(type, text))
  }

  #bodyProblem(operation: Json, { method, template, body }: RequestText): string | null {
    const described = this.#resolve(operation['requestBody'])
    const schema = this.#resolve(this.#resolve(described['content'])['application/json'])['schema']
    if (schema === undefined) return body === undefined ? null : 'a body is not described'
    if (body === undefined) return described['required'] === true ? 'the body is missing' : null
    const problem = this.#schemas.problem({ key: `request ${method} ${template}`, schema }, body)
    // Too much of a good thing is GitHub's own documented refusal, not a misunderstanding (platform.md 1.5).
    if (problem?.includes(' must NOT have more than ') === true) throw new Refusal(422, `Invalid request. ${problem}`)
    return problem
  }

  #resolve(value: unknown): Json {
    return this.#description.resolve(value)
  }
}

const VALIDATORS = new Map<ApiVersion, Validator>()

/** The validator of a version: one for all simulators of a process, because a description is 13 MB of text. */
export function validatorOf(version: ApiVersion): Validator {
  const validator = VALIDATORS.get(version) ?? new Validator(version)
  VALIDATORS.set(version, validator)
  return validator
}

function emptyProblem(reply: Reply, described: Json): string | null {
  if (reply.bytes !== undefined || reply.status === 304) return null
  return described['content'] === undefined ? null : `status ${reply.status} needs a body`
}

function missingProblem(described: readonly Json[], query: URLSearchParams): string | null {
  const missing = described.find(
    (item) => item['in'] === 'query' && item['required'] === true && !query.has(String(item['name'])),
  )
  return missing === undefined ? null : `query parameter ${String(missing['name'])} is missing`
}

function named(place: string): (entry: readonly [string, string]) => { readonly name: string; readonly value: string } {
  return ([name, value]) => ({ name: `${place} ${name}`, value })
}

/** The text of a parameter as what its schema wants, where it can be that. */
function typed(type: unknown, text: string): unknown {
  if (type === 'integer' || type === 'number') return /^-?\d+$/.test(text) ? Number(text) : text
  return type === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
