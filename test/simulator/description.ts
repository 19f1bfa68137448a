import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { correctDescription } from './description-corrections.ts'
import { patchDescription } from './description-patch.ts'
import type { ApiVersion } from './api-version.ts'
import type { Json } from './json.ts'
import { isRecord } from './json.ts'

/** GitHub's own description of its API, read once, when first needed. */
export class Description {
  readonly #version: ApiVersion
  #document: Json | null = null

  constructor(version: ApiVersion) {
    this.#version = version
  }

  /** What a reference or a path of keys leads to. */
  at(...keys: readonly string[]): unknown {
    return keys.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), this.#load())
  }

  /** The thing itself where a reference may stand. */
  resolve(value: unknown): Json {
    if (!isRecord(value)) return {}
    const reference = value['$ref']
    return typeof reference === 'string' ? this.resolve(this.at(...reference.split('/').slice(1))) : value
  }

  /** An operation by its path template, or null. */
  operation(method: string, template: string): Json | null {
    const operation = this.at('paths', template, method.toLowerCase())
    return isRecord(operation) ? operation : null
  }

  /** Whether any path of the description fits, simulated or not. */
  knows(method: string, path: string): boolean {
    return this.templates().some((template) => {
      const pattern = new RegExp(`^${template.replaceAll(/\{(?:path|ref)\}/g, '.+').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
      return pattern.test(path) && this.operation(method, template) !== null
    })
  }

  templates(): readonly string[] {
    const paths = this.at('paths')
    return isRecord(paths) ? Object.keys(paths) : []
  }

  #load(): Json {
    if (this.#document !== null) return this.#document
    const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const document = correctDescription(this.#version === '2022-11-28' ? parsed : patchDescription(parsed))
    if (!isRecord(document)) throw new Error('the API description is no object')
    this.#document = document
    return document
  }
}
