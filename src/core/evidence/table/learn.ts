import type { TextSlot } from './slot.ts'

/** Told a text and its code when it was looked up, so that a kernel knows it the next time. */
export type Learn = (
  slot: TextSlot,
  bytes: Uint8Array,
  span: { readonly from: number; readonly to: number },
  code: number,
) => void
