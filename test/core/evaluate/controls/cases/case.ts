import { packs } from '../../../../../src/core/evaluate/controls/packs.ts'
import type { Tier } from '../../../../../src/core/policy/types.ts'
import type { ControlScene } from '../control-scene.ts'

/** One control in one situation, and what it comes to. */
export type ControlCase = {
  readonly control: string
  readonly name: string
  readonly scene: ControlScene
  /** In short, as `fail block E1`; by tier where they differ, `high` alone where a text is given. */
  readonly expects: string | Partial<Readonly<Record<Tier, string>>>
  /** For a pass that rests on more than files of the model: other scenes, in each of which it must be gone. */
  readonly goneIn?: readonly Partial<ControlScene>[]
}

/** The scene of a case at one tier, under the first pack that asks for its control. */
export function sceneOf({ control, scene }: ControlCase, tier: Tier): ControlScene {
  return { gate: askedBy(control), ...scene, tier }
}

/** `controls:` of a gate that asks for a control. */
export function askedBy(control: string): string {
  const pack = packs.find(({ controls }) => controls.includes(control))
  if (pack === undefined) throw new Error(`no pack asks for ${control}`)
  return `    controls:\n      packs: [${pack.id}]\n`
}

export function tiersOf({ expects }: ControlCase): readonly (readonly [Tier, string])[] {
  const all = typeof expects === 'string' ? { high: expects } : expects
  return (['low', 'medium', 'high'] as const).flatMap((tier) => {
    const expected = all[tier]
    return expected === undefined ? [] : [[tier, expected] as const]
  })
}
