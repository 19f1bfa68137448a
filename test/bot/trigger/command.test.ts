import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandIn } from '../../../src/bot/trigger/command.ts'

describe('a command is a line of its own', () => {
  test.each([
    ['/countersign recheck', ['recheck']],
    ['  /countersign   help  ', ['help']],
    ['/countersign', []],
    ['Looks odd.\r\n/countersign recheck\r\nThanks', ['recheck']],
    ['/countersign explain production/metrics/auc/at_least', ['explain', 'production/metrics/auc/at_least']],
    ['/countersign recheck\n/countersign help', ['recheck']],
    ['> quoted\n\n/countersign recheck', ['recheck']],
    ['```\ncode\n```\n/countersign recheck', ['recheck']],
    ['/countersign a b c d e f', ['a', 'b', 'c', 'd']],
    [`/countersign ${'x'.repeat(500)}`, ['x'.repeat(200)]],
  ])('%j', (body, words) => {
    expect(commandIn(body)).toEqual(words)
  })
})

describe('what was not said by the person now is no command', () => {
  test.each([
    ['', 'nothing'],
    ['please /countersign recheck', 'in a sentence'],
    ['/countersigned recheck', 'another word'],
    ['/Countersign recheck', 'other case'],
    ['> /countersign recheck', 'quoted'],
    ['> quoted\n/countersign recheck', 'the quotation goes on'],
    ['```\n/countersign recheck\n```', 'code'],
    ['~~~ yaml\n/countersign recheck\n~~~', 'code with tildes'],
    ['````\n```\n/countersign recheck\n````', 'a shorter fence inside'],
    ['```\n/countersign recheck', 'a fence that never ends'],
    ['```\n~~~\n/countersign recheck\n~~~', 'a fence of the other kind does not end it'],
    ['    /countersign recheck', 'indented code'],
    ['\t/countersign recheck', 'indented code'],
    ['<!-- \n/countersign recheck\n-->', 'hidden'],
    ['<!-- \n/countersign recheck', 'hidden to the end'],
  ])('%j: %s', (body) => {
    expect(commandIn(body)).toBeNull()
  })
})

test('no text is too odd, and words stay within bounds', () => {
  const pieces = ['/countersign recheck', '> ', '```', '~~~', '<!--', '-->', '    ', '\t', 'x']
  const lines = fc.array(fc.constantFrom(...pieces)).map((each) => each.join('\n'))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), lines), (body) => {
      const words = commandIn(body) ?? []
      expect(words.length).toBeLessThanOrEqual(4)
      expect(words.every((word) => word.length <= 200 && !/\s/.test(word))).toBe(true)
    }),
  )
})
