import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../../src/core/document/tree.ts'
import { parseYaml } from '../../../src/core/document/yaml.ts'
import { decodePolicy } from '../../../src/core/policy/decode.ts'
import { examplePolicy } from '../../../src/core/policy/example.ts'
import { policy as language } from '../../../src/core/policy/language/policy.ts'
import { policySchema } from '../../../src/core/policy/schema.ts'
import { markFile } from '../../../src/core/document/shape/marks.ts'
import { known, policies, policyFile } from './governance.ts'
import { mutated } from './mutation.ts'

const ajv = new Ajv2020.default({ strict: true, strictRequired: false, strictTypes: false, allErrors: false })
addFormats.default(ajv)
const accepts = ajv.compile(Object(policySchema()))

/** The value JavaScript has for a tree: what an editor would hand to the schema. */
function valueOf(node: Node): unknown {
  switch (node.kind) {
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]))
    case 'sequence':
      return node.items.map(valueOf)
    case 'number':
    case 'nonfinite':
      return Number(node.text)
    case 'string':
    case 'boolean':
      return node.value
    case 'null':
      return null
  }
}

/** Codes of structure alone: what the schema has to say something about too. */
function structure(root: Node, text: string): readonly string[] {
  const marked = markFile(policyFile(text), { area: 'policy', most: 100 })
  language.decode(root, { name: 'the policy', at: root.at, marks: marked.marks })
  return marked.diagnostics().map(({ code, message }) => `${code} ${message}`)
}

function agreement(text: string): readonly [schema: boolean, decoder: boolean] | null {
  const parsed = parseYaml(policyFile(text))
  if (!parsed.ok) return null
  return [accepts(valueOf(parsed.value)), structure(parsed.value, text).length === 0]
}

describe('the schema and the decoder accept the same', () => {
  test.each([...policies('right'), ...policies('wrong')])('%s', (_, text) => {
    const both = agreement(text)
    expect(both?.[0]).toBe(both?.[1])
  })

  test('both verdicts occur among the wrong policies', () => {
    const verdicts = policies('wrong').map(([, text]) => agreement(text)?.[1])
    expect(verdicts).toContain(true)
    expect(verdicts).toContain(false)
    expect(policies('right').every(([, text]) => agreement(text)?.[0])).toBe(true)
  })

  test.each(policies('right'))('every mutation of %s', (_, text) => {
    const parsed = parseYaml(policyFile(text))
    if (!parsed.ok) throw new Error('unreadable')
    fc.assert(
      fc.property(mutated(parsed.value), (root) => {
        const found = structure(root, text)
        const accepted = accepts(valueOf(root))
        // on a difference, both sides say why
        const said = accepted === (found.length === 0) ? [] : [ajv.errorsText(accepts.errors), ...found]
        expect(said).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('the schema', () => {
  test('says what each key is for', () => {
    const undescribed = properties(policySchema(), '').filter(
      ([, schema]) => typeof Object(schema).description !== 'string',
    )
    expect(undescribed).toEqual([])
  })

  test('closes every mapping', () => {
    const text = JSON.stringify(policySchema())
    expect(text.split('"type":"object"').length).toBe(text.split('"additionalProperties":').length)
  })

  test('is a JSON value without undefined members', () => {
    expect(JSON.parse(JSON.stringify(policySchema()))).toEqual(policySchema())
  })

  test('shows an example that decodes', () => {
    const decoded = decodePolicy(policyFile(JSON.stringify(examplePolicy)), known)
    expect(decoded.ok).toBe(true)
  })
})

function properties(schema: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties' || path.includes('/allOf/')) return properties(value, `${path}/${key}`)
    return Object.entries(Object(value)).flatMap(([name, inner]) => [
      [`${path}/${name}`, inner] as const,
      ...properties(inner, `${path}/${name}`),
    ])
  })
}
