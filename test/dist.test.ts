import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { distFiles } from '../.build/dist-files.ts'

const dist = join(import.meta.dirname, '..', 'dist')

test('the committed dist/ is what the sources build, byte for byte', async () => {
  const built = await distFiles()
  const stale = [...built]
    .filter(([name, text]) => readFileSync(join(dist, name), 'utf8') !== text)
    .map(([name]) => name)
  expect({ stale, hint: 'npm run build' }).toEqual({ stale: [], hint: 'npm run build' })
  expect(readdirSync(dist).toSorted()).toEqual([...built.keys()].toSorted())
})

test('building twice gives the same bytes', async () => {
  const [first, second] = [await distFiles(), await distFiles()]
  expect(second).toEqual(first)
})
