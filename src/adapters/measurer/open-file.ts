import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { OpenedFile } from '../../core/measure/tools.ts'

const BLOCK = 1024 * 1024

/** Opens a file to be read in parts; its digest is taken first, so that what is measured is what is named. */
export function openFile(location: string): OpenedFile {
  const file = openSync(location, 'r')
  const { size } = fstatSync(file)
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(BLOCK)
  for (let at = 0; ;) {
    const read = readSync(file, block, 0, BLOCK, at)
    if (read === 0) break
    hash.update(block.subarray(0, read))
    at += read
  }
  process.once('exit', () => closeSync(file))
  const read = (into: Uint8Array, at: number): number => readSync(file, into, 0, into.length, at)
  return { source: { size, read }, digest: `sha256:${hash.digest('hex')}` }
}
