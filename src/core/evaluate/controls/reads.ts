import { byCodeUnit } from '../../base/order.ts'
import type { Needs } from '../../policy/needs.ts'
import type { Gate, Model } from '../../policy/types.ts'
import { askedControls } from './asked-controls.ts'

/** What the controls of a gate read of these models besides the files the policy declares. */
export type ControlReads = Pick<Needs, 'texts' | 'description' | 'scans'>

export function controlReads(gate: Gate, models: readonly Model[]): ControlReads {
  const { controls: rules } = gate
  if (rules === null) return { texts: [], description: false, scans: [] }
  const texts = new Set<string>()
  const scans = new Set<Needs['scans'][number]>()
  let description = false
  for (const model of models) {
    for (const { control } of askedControls(rules, model.tier)) {
      for (const path of control.reads?.(model) ?? []) texts.add(path)
      if (control.scans !== undefined) scans.add(control.scans)
      description ||= control.readsTasks === true
    }
  }
  return { texts: [...texts].toSorted(byCodeUnit), description, scans: [...scans].toSorted(byCodeUnit) }
}
