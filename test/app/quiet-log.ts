import type { Log } from '../../src/app/ports.ts'

/** A log nobody reads. */
export const quiet: Log = { info: () => {}, warn: () => {} }
