import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readmeText } from '../.build/readme.ts'
import { sha256 } from '../src/core/base/digest.ts'
import { decodedPolicy } from '../src/core/evaluate/decoded-policy.ts'

const root = join(import.meta.dirname, '..')

test('the generated parts of the README are up to date (npm run readme)', async () => {
  const shown = readFileSync(join(root, 'README.md'), 'utf8')
  expect(shown).toBe(await readmeText())
  for (const part of ['example', 'policy', 'known', 'formats', 'inputs']) expect(shown).toContain(`<!-- /${part} -->`)
})

test.each(['readme', 'measured'])('the policy of %s, which the README shows, is valid', (name) => {
  const text = readFileSync(join(root, 'test/golden', name, 'policy.yml'), 'utf8')
  const decoded = decodedPolicy({ path: 'policy.yml', text, digest: sha256(text) })
  expect(decoded.ok ? [] : decoded.error).toEqual([])
})

test('every script the README names exists', () => {
  const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const named = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/npm (?:run )?(\w+)/g)].map(
    ([, name]) => name ?? '',
  )
  expect(named.length).toBeGreaterThan(4)
  for (const name of named.filter((word) => word !== 'run')) expect(Object.keys(manifest.scripts)).toContain(name)
})

test('the simulation that the README shows runs as it stands there', () => {
  const shown = /^node dist\/cli\.js (simulate .*)$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? ''
  // from the source: what is built is held equal to it elsewhere
  const command = `'${process.execPath}' src/cli/main.ts ${shown}`
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).toMatch(/^On hold: [^]*signature was for 7d and ended/)
})
