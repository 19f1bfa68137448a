import { describe, expect, test } from 'vitest'
import { findingOn, inShort } from '../control-scene.ts'
import { cases } from './all.ts'
import { sceneOf, tiersOf } from './case.ts'

describe('every control in every situation', () => {
  const rows = cases.flatMap((each) =>
    tiersOf(each).map(([tier, expected]) => ({
      each,
      tier,
      expected,
      title: `${each.control}, ${tier}: ${each.name}`,
    })),
  )
  test.each(rows)('$title', ({ each, tier, expected }) => {
    expect(inShort(findingOn(each.control, sceneOf(each, tier)))).toBe(expected)
  })
})
