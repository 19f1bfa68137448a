import { rollOf } from '../../../approval/told.ts'
import type { Told } from '../../../approval/told.ts'
import type { ControlScene } from '../control-scene.ts'

/** What the gate knows of people, in a change by ana. */
export function peopleOf(told: Told): NonNullable<ControlScene['people']> {
  const { asOf: _asOf, head: _head, ...people } = rollOf(told)
  return people
}
