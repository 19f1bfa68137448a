import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markFile } from '../../../../src/core/document/shape/marks.ts'
import type { Node } from '../../../../src/core/document/tree.ts'
import { parseYaml } from '../../../../src/core/document/yaml.ts'
import { governance as language } from '../../../../src/core/evidence/governance/language/governance.ts'
import { governanceSchema } from '../../../../src/core/evidence/governance/schema.ts'
import { governanceSkeleton } from '../../../../src/core/evidence/governance/skeleton.ts'
import { mutated } from '../../policy/mutation.ts'
import { fullRecord, recordFile } from './record-file.ts'

const ajv = new Ajv2020.default({ strict: true, strictRequired: false, strictTypes: false, allErrors: false })
addFormats.default(ajv)
const accepts = ajv.compile(Object(governanceSchema()))

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

function problems(root: Node, text: string): readonly string[] {
  const marked = markFile(recordFile(text), { area: 'governance', most: 100 })
  language.decode(root, { name: 'the record', at: root.at, marks: marked.marks })
  return marked.diagnostics().map(({ code, message }) => `${code} ${message}`)
}

function parsed(text: string): Node {
  const read = parseYaml(recordFile(text))
  if (!read.ok) throw new Error('unreadable')
  return read.value
}

describe('the schema and the decoder accept the same', () => {
  test.each([
    ['a full record', fullRecord],
    ['the skeleton', governanceSkeleton('churn')],
    ['the least record', 'version: 1\n'],
  ])('%s', (_, text) => {
    expect(problems(parsed(text), text)).toEqual([])
    expect(accepts(valueOf(parsed(text)))).toBe(true)
  })

  test('every mutation', () => {
    let refused = 0
    fc.assert(
      fc.property(mutated(parsed(fullRecord)), (root) => {
        const found = problems(root, fullRecord)
        const accepted = accepts(valueOf(root))
        if (!accepted) refused++
        // on a difference, both sides say why
        expect(accepted === (found.length === 0) ? [] : [ajv.errorsText(accepts.errors), ...found]).toEqual([])
      }),
      { numRuns: 2_000 },
    )
    expect(refused).toBeGreaterThan(200)
  })
})

test('the schema closes every mapping and says what each key is for', () => {
  const text = JSON.stringify(governanceSchema())
  expect(text.split('"type":"object"').length).toBe(text.split('"additionalProperties":').length)
  expect(JSON.parse(text)).toEqual(governanceSchema())
})
