import type { SensitiveScan } from './types.ts'

/** Stub. */
export function scanSensitive(_path: string, _bytes: Uint8Array): SensitiveScan {
  return { kind: 'looked', findings: [], more: 0 }
}
