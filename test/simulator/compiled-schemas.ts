import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Json } from './json.ts'
import type { Description } from './description.ts'
import { toJsonSchema } from './schema.ts'
import type { Openness } from './schema.ts'
import { isRecord } from './json.ts'

/** What a value is held against: a schema of the description, under a name of its own. */
export type Expected = { readonly key: string; readonly schema: unknown; readonly openness?: Openness }

/** The schemas of a description, each compiled when first needed. */
export class CompiledSchemas {
  readonly #description: Description
  readonly #ajv: Ajv
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(description: Description) {
    this.#description = description
    // polishing the code it writes takes longer than that code ever runs here
    const code = { optimize: false }
    this.#ajv = new Ajv({
      code,
      strict: false,
      allErrors: false,
      logger: false,
      inlineRefs: false,
      validateFormats: true,
    })
    formats.default(this.#ajv)
  }

  /** What is wrong with a value, or null. */
  problem({ key, schema, openness = 'closed' }: Expected, value: unknown): string | null {
    const validate = this.#compiled.get(key) ?? this.#compile(key, toJsonSchema(schema, openness))
    return validate(value) ? null : wording(validate)
  }

  #compile(key: string, converted: Json): ValidateFunction {
    this.#addReferences(converted)
    const validate = this.#ajv.compile(converted)
    this.#compiled.set(key, validate)
    return validate
  }

  /** Makes known what a converted schema refers to, and only that. */
  #addReferences(value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) this.#addReferences(item)
    } else if (isRecord(value)) {
      for (const [keyword, item] of Object.entries(value)) {
        if (keyword === '$ref' && typeof item === 'string') this.#addComponent(item)
        else if (typeof item === 'object') this.#addReferences(item)
      }
    }
  }

  #addComponent(key: string): void {
    if (this.#ajv.schemas[key] !== undefined) return
    const openness: Openness = key.startsWith('open-') ? 'open' : 'closed'
    const name = decodeURIComponent(key.slice(openness.length + 1))
    const converted = toJsonSchema(this.#description.at('components', 'schemas', name), openness)
    this.#ajv.addSchema(converted, key)
    this.#addReferences(converted)
  }
}

function wording({ errors }: ValidateFunction): string {
  const error = errors?.[0]
  const detail = error === undefined ? '' : JSON.stringify(error.params)
  return `${error?.instancePath ?? ''} ${error?.message ?? 'is wrong'} ${detail}`.trim()
}
