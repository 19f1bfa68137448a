import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../../src/core/evaluate/verdict.ts'
import { findingOn, inShort } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import { cases } from './all.ts'
import { sceneOf, tiersOf } from './case.ts'

/** A day in a file of a scene: behind its key, alone or as the beginning of a moment. */
const DATED = /(?<key>[\w-]+)(?<between>"?\s*:\s*"?)(?<day>\d{4}-\d{2}-\d{2})/g

/** Keys whose days are yet to come by their nature. */
const AHEAD: ReadonlySet<string> = new Set(['next', 'expires'])

type Dated = { readonly file: string; readonly key: string; readonly index: number; readonly length: number }

function textsOf({ card, record, candidate = {} }: ControlScene): readonly (readonly [string, string])[] {
  const own = Object.entries(candidate).flatMap(([path, content]) => {
    if (typeof content === 'string') return [[path, content] as const]
    return 'kind' in content ? [] : [[path, JSON.stringify(content)] as const]
  })
  return [['CARD.md', card ?? ''] as const, ['governance.yaml', record ?? ''] as const, ...own]
}

function daysIn(scene: ControlScene): readonly Dated[] {
  return textsOf(scene).flatMap(([file, text]) =>
    [...text.matchAll(DATED)].flatMap((match) => {
      const { key = '', between = '', day = '' } = match.groups ?? {}
      const index = match.index + key.length + between.length
      return AHEAD.has(key) ? [] : [{ file, key, index, length: day.length }]
    }),
  )
}

/** The scene with another day at that place. */
function redated(scene: ControlScene, { file, index, length }: Dated, day: string): ControlScene {
  const text = textsOf(scene).find(([path]) => path === file)?.[1] ?? ''
  const other = `${text.slice(0, index)}${day}${text.slice(index + length)}`
  if (file === 'CARD.md') return { ...scene, card: other }
  if (file === 'governance.yaml') return { ...scene, record: other }
  return { ...scene, candidate: { ...scene.candidate, [file]: other } }
}

/** What a control says, without where it says it. */
function said({ outcome, control, reason }: Finding): string {
  return JSON.stringify([outcome, control?.found, reason])
}

const passing = cases.flatMap((each) =>
  tiersOf(each)
    .filter(([, expected]) => expected.startsWith('pass'))
    .map(([tier]) => ({ id: each.control, name: each.name, scene: sceneOf(each, tier) })),
)

/** The scene without the line that is about that day alone; as it is where more stands on it. */
function undated(scene: ControlScene, day: Dated): ControlScene {
  const mark = 'XXXX-XX-XX'
  const file = textsOf(redated(scene, day, mark)).find(([path]) => path === day.file)?.[1] ?? ''
  const text = file.replace(new RegExp(String.raw`\n +${day.key}: "?${mark}"?(?=\n)`), '')
  if (text.includes(mark)) return scene
  return day.file === 'governance.yaml' ? { ...scene, record: text } : scene
}

/** Every day that a passing control reads: with another in its place, or without it, it says something else. */
const read = passing.flatMap(({ id, name, scene }) => {
  const days = daysIn(scene)
  if (days.length === 0) return []
  const before = said(findingOn(id, scene))
  return days
    .filter((day) => {
      const others = [redated(scene, day, '1999-01-01'), redated(scene, day, '2999-12-31'), undated(scene, day)]
      return others.some((other) => said(findingOn(id, other)) !== before)
    })
    .map((day) => ({ id, title: `${id}: ${name}: ${day.key} in ${day.file}`, scene, day }))
})

describe('a day that is yet to come is refused by every control that reads it', () => {
  test.each(read)('$title', ({ id, scene, day }) => {
    for (const future of ['2026-11-23', '2999-12-31']) {
      expect(inShort(findingOn(id, redated(scene, day, future)))).not.toMatch(/^(?:pass|not-applicable|pending)/)
    }
  })

  test('and there are such', () => {
    expect(read.map(({ id, day }) => `${id} ${day.key}`)).toEqual(
      expect.arrayContaining([
        'CHG-04 date',
        'MON-04 last_run',
        'MON-04 timestamp',
        'MON-05 last_run',
        'MON-05 timestamp',
        'MON-07 opened',
        'MON-07 reported',
        'VAL-01 date',
        'VAL-05 date',
      ]),
    )
  })
})
