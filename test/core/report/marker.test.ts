import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARKER_PREFIX, marker } from '../../../src/core/report/marker.ts'
import { rendered, tags } from './github.ts'

test.each([
  ['production', '<!-- countersign:report v1 gate=production -->'],
  ['eu-west', '<!-- countersign:report v1 gate=eu-west -->'],
  [null, '<!-- countersign:report v1 gate= -->'],
  ['a b', '<!-- countersign:report v1 gate=a%20b -->'],
])('the marker of %s', (gate, expected) => {
  expect(marker(gate)).toBe(expected)
})

test('is one comment for any gate, and tells gates apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const text = marker(a)
      expect(text.startsWith(MARKER_PREFIX)).toBe(true)
      expect(text.slice(4, -3)).not.toMatch(/-->|--|[<>\n]/)
      expect(tags(rendered(`${text}\n# x\n`))).toEqual(['h1', '/h1'])
      expect(marker(b) === text).toBe(a.toWellFormed() === b.toWellFormed())
    }),
  )
})
