import { byCodeUnit } from '../../base/order.ts'
import type { Gate, Model } from '../../policy/types.ts'
import { askedControls } from './asked-controls.ts'

/** What the controls of a gate read of these models besides the files the policy declares. */
export type ControlReads = { readonly texts: readonly string[]; readonly description: boolean }

export function controlReads(gate: Gate, models: readonly Model[]): ControlReads {
  const { controls: rules } = gate
  if (rules === null) return { texts: [], description: false }
  const texts = new Set<string>()
  let description = false
  for (const model of models) {
    for (const { control } of askedControls(rules, model.tier)) {
      for (const path of control.reads?.(model) ?? []) texts.add(path)
      description ||= control.readsTasks === true
    }
  }
  return { texts: [...texts].toSorted(byCodeUnit), description }
}
