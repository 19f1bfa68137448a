import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { bundle } from '../../../.build/bundle.ts'

/** What the command line would run, as one file. */
export async function ownBundle(folder: string): Promise<string> {
  const path = join(folder, 'own.cjs')
  const { code } = await bundle('test/bench/measure/own.ts', '')
  writeFileSync(path, code)
  return path
}
