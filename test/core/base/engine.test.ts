import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ENGINE } from '../../../src/core/base/engine.ts'

test('the engine names the version of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  expect(manifest).toMatchObject(ENGINE)
})
