import { describe, expect, test } from 'vitest'
import { lastTip, tipAt } from '../../../src/app/gate/base-history.ts'

const push = (before: string, after: string, at: string): { before: string; after: string; at: string } => ({
  before,
  after,
  at,
})

describe('where a branch stood', () => {
  const moves = [push('b', 'c', '2026-11-02T00:00:00Z'), push('a', 'b', '2026-11-01T00:00:00Z')]
  test.each([
    ['before the first push known, where that push found it', '2026-10-01T00:00:00Z', 'a'],
    ['at the second of a push, where it stood before', '2026-11-01T00:00:00Z', 'a'],
    ['a second after a push, where it led', '2026-11-01T00:00:01Z', 'b'],
    ['between pushes', '2026-11-01T12:00:00Z', 'b'],
    ['after the last', '2026-12-01T00:00:00Z', 'c'],
  ])('%s', (_, at, tip) => {
    expect(tipAt(moves, at)).toBe(tip)
  })

  test('a sighting tells nothing of the time before it', () => {
    const seen = [push('c', 'c', '2026-11-02T00:00:00Z')]
    expect(tipAt(seen, '2026-11-01T00:00:00Z')).toBeNull()
    expect(tipAt(seen, '2026-11-02T00:00:00Z')).toBe('c')
    expect(lastTip([])).toBeNull()
  })

  test('two pushes in one second are ordered by what they start from', () => {
    const at = '2026-11-01T00:00:00Z'
    const later = '2026-11-01T00:00:01Z'
    expect(tipAt([push('b', 'c', at), push('a', 'b', at)], later)).toBe('c')
    expect(tipAt([push('a', 'b', at), push('b', 'c', at)], later)).toBe('c')
  })
})
