import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { sha256 } from '../../../../src/core/base/digest.ts'
import { hasAnchor } from '../../../../src/core/evidence/technical-file/anchor.ts'
import { decodeTechnicalFile } from '../../../../src/core/evidence/technical-file/decode.ts'
import type { ReadTechnicalFile } from '../../../../src/core/evidence/technical-file/types.ts'

const digest = 'ab'.repeat(32)
const good = `version: 1
points:
  1:
    references:
      - path: CARD.md
        anchor: intended-use
        sha256: ${digest}
  8: { na: It is not due before December 2027 }
`

function decoded(text: string): ReadTechnicalFile {
  return decodeTechnicalFile({ path: 'technical-file.yaml', text, digest: sha256(text) })
}

function problemsOf(text: string): readonly string[] {
  const read = decoded(text)
  return read.kind === 'wrong' ? read.problems.map(({ code, at }) => `${code} ${at?.line ?? 0}`) : []
}

describe('the index of a technical documentation', () => {
  test('keeps every place', () => {
    const read = decoded(good)
    if (read.kind === 'wrong') throw new Error(read.problems.map(({ message }) => message).join('\n'))
    const [one, eight] = read.technicalFile.points
    expect(one).toMatchObject({
      point: '1',
      na: null,
      references: [
        {
          path: { value: 'CARD.md', at: { line: 5, column: 15 } },
          anchor: { value: 'intended-use', at: { line: 6 } },
          sha256: { value: digest, at: { line: 7 } },
        },
      ],
    })
    expect(eight).toMatchObject({ point: '8', references: [], na: { filled: true, at: { line: 8 } } })
  })

  test.each([
    ['no version', good.replace('version: 1\n', ''), 'governance/missing-key 1'],
    ['another version', good.replace('version: 1', 'version: 2'), 'governance/out-of-range 1'],
    ['a point that Annex IV lacks', good.replace('  8:', '  0:'), 'governance/wrong-value 8'],
    ['neither references nor reason', good.replace(/8: .*/, '8: {}'), 'governance/missing-key 8'],
    ['both', good.replace('{ na:', '{ references: [], na:'), 'governance/contradiction 8'],
    ['a path out of the model', good.replace('CARD.md', '../CARD.md'), 'governance/unsafe-path 5'],
    ['an absolute path', good.replace('CARD.md', '/etc/passwd'), 'governance/unsafe-path 5'],
    ['an md5', good.replace(digest, 'ab'.repeat(16)), 'governance/wrong-value 7'],
    ['no digest', good.replace(/ +sha256.*\n/, ''), 'governance/missing-key 5'],
    ['a list', '- 1\n', 'governance/wrong-type 1'],
    ['an alias', `${good}x: *a\n`, 'document/alias 9'],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toContain(expected)
  })

  test.each(['', 'points: [', '\0', '[]'.repeat(2_000), `${'['.repeat(500)}`])(
    'hostile text is wrong, not a crash',
    (text) => {
      expect(decoded(text).kind).toBe('wrong')
    },
  )
})

test('whatever stands in it, an index is read or wrong', () => {
  const piece = fc.oneof(
    fc.constantFrom('version: 1', 'points:', '  1:', '    references:', '    na: x y z w', '  - path: a'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece), (lines) => {
      expect(['read', 'wrong']).toContain(decoded(lines.join('\n')).kind)
    }),
  )
})

describe('anchors', () => {
  const card = '# Churn\n\n## 2. What’s in it: inputs & outputs\n\nText.\n\n## Limitations\n\n- **Data:** old\n'
  const json = '{ "auc": 0.87, "by_group": { "young": { "auc": 0.8 } }, "none": null, "empty": [] }'
  test.each([
    ['CARD.md', card, 'limitations', true],
    ['CARD.md', card, '#limitations', true],
    ['CARD.md', card, 'Limitations', true],
    ['CARD.md', card, '2-whats-in-it-inputs--outputs', true],
    ['CARD.md', card, 'data', false],
    ['CARD.md', card, '', false],
    ['CARD.md', card, 'limit', false],
    ['metrics.json', json, 'auc', true],
    ['metrics.json', json, 'by_group.young.auc', true],
    ['metrics.json', json, '#/by_group/young/auc', true],
    ['metrics.json', json, 'by_group.old.auc', false],
    ['metrics.json', json, 'none', false],
    ['metrics.json', json, 'empty', false],
    ['metrics.json', '{', 'auc', false],
    ['risk.pdf', 'text', 'page 3', null],
    ['log.txt', 'text', 'text', null],
  ])('%s, %s', (path, text, anchor, expected) => {
    expect(hasAnchor({ path, text, digest: sha256(text) }, anchor)).toBe(expected)
  })
})
