import { metrics } from './formats/metrics.ts'
import type { Reader } from './reader.ts'

/** Every evidence format, one line each, in order of id. `metrics` is the fallback when no other recognises a file. */
export const readers: readonly Reader[] = [metrics]
