import { expect, test } from 'vitest'
import type { Finding } from '../../../../../src/core/evaluate/verdict.ts'
import { MODEL } from '../../scene.ts'
import type { Files } from '../../scene.ts'
import { findingOn } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import { cases } from './all.ts'
import { sceneOf, tiersOf } from './case.ts'

/** The scene without a file, or with other words in it. */
function without(scene: ControlScene, path: string, text: string | null): ControlScene | null {
  if (path === 'CARD.md') return { ...scene, card: text }
  if (path === 'governance.yaml') return { ...scene, record: text }
  const { candidate = {}, looked = {} } = scene
  if (path in looked) {
    const { [path]: _, ...others } = looked
    return { ...scene, looked: text === null ? others : { ...others, [path]: new TextEncoder().encode(text) } }
  }
  if (!(path in candidate)) return null
  const { [path]: _, ...rest } = candidate
  const files: Files = text === null ? rest : { ...rest, [path]: text }
  return { ...scene, candidate: files }
}

/** A path as a scene has it: below the model, or from the root with a slash before it. */
function inScene(path: string): string {
  return path.startsWith(`${MODEL}/`) ? path.slice(MODEL.length + 1) : `/${path}`
}

function citedFiles({ evidence }: Finding): readonly string[] {
  const own = evidence.filter(({ side, strength }) => side === 'candidate' && strength !== null)
  return [...new Set(own.map(({ path }) => path))].map(inScene)
}

const passing = cases.flatMap((each) =>
  tiersOf(each)
    .filter(([, expected]) => expected.startsWith('pass'))
    .map(([tier]) => ({ each, tier, title: `${each.control}, ${tier}: ${each.name}` })),
)

// what a pass rests on, it cites: without it, or with it spoilt, the pass is gone
test.each(passing)('$title', ({ each, tier }) => {
  const scene = sceneOf(each, tier)
  const before = findingOn(each.control, scene)
  const mutants = citedFiles(before).flatMap((path) =>
    [null, '', 'spoilt: [\n'].flatMap((text) => {
      const mutant = without(scene, path, text)
      return mutant === null ? [] : [{ path, text, outcome: findingOn(each.control, mutant).outcome }]
    }),
  )
  const others = (each.goneIn ?? []).map((other, index) => {
    const { outcome } = findingOn(each.control, { ...scene, ...other })
    return { path: `another scene, number ${index + 1}`, text: null, outcome }
  })
  const all = [...mutants, ...others]
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter(({ outcome }) => outcome === 'pass')).toEqual([])
})
