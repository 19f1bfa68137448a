import { describe, expect, test } from 'vitest'
import { columnWidth } from '../../../src/core/report/column-width.ts'
import { renderText } from '../../../src/core/report/text.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { everything, replaced } from './hostile.ts'
import * as sample from './sample.ts'

const plain = { width: 80, colour: false }

describe('the report for a terminal', () => {
  test('has no escape sequence unless colour is asked for, and then says the same', () => {
    const text = renderText(viewOf(everything), plain)
    const coloured = renderText(viewOf(everything), { width: 80, colour: true })
    expect(text).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[31m')
    expect(
      coloured
        .split('\u001b')
        .join('')
        .replaceAll(/\[\d+m/g, ''),
    ).toBe(text)
  })

  test.each([40, 60, 80, 100, 120])('keeps to %i columns where words allow', (width) => {
    const lines = renderText(viewOf(sample.blocked), { width, colour: false }).split('\n')
    const long = lines.filter((line) => columnWidth(line) > width && line.trim().includes(' '))
    expect(long.filter((line) => !/\S{25,}/.test(line))).toEqual([])
  })

  test('shows text from outside with nothing hidden in it', () => {
    for (const hostile of sample.hostileTexts) {
      const text = renderText(viewOf(replaced(everything, () => hostile)), plain)
      expect(/(?![\n\u200e])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(text)).toBeNull()
    }
  })

  test('lists twenty passing rules and counts more', () => {
    expect(renderText(viewOf(sample.crowd(1, 20, 0)), plain).match(/^ {2}ok /gm)).toHaveLength(20)
    const many = renderText(viewOf(sample.crowd(1, 21, 0)), plain)
    expect(many.match(/^ {2}ok /gm)).toBeNull()
    expect(many).toContain('21 more rules pass')
  })

  test('shows every rule that fails', () => {
    expect(renderText(viewOf(sample.crowd(3, 100, 1)), plain).match(/^ {2}FAIL /gm)).toHaveLength(300)
  })
})
