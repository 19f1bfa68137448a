import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { violations } from './floors.ts'

const src = join(import.meta.dirname, '../../src')

test('every source file keeps to its floor', () => {
  const files = globSync('**/*.ts', { cwd: src })
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap((file) => violations(file, readFileSync(join(src, file), 'utf8')))
  expect(found).toEqual([])
})

test.each([
  ['an upward import', 'core/base/x.ts', "import { a } from '../policy/a.ts'"],
  ['an upward type import', 'core/policy/x.ts', "import type { A } from '../evaluate/a.ts'"],
  ['a sideways import on floor 1', 'core/policy/x.ts', "import { a } from '../evidence/a.ts'"],
  ['a re-export', 'core/evaluate/x.ts', "export { a } from '../report/a.ts'"],
  ['a dynamic import', 'core/report/x.ts', "const a = import('../../app/a.ts')"],
  ['a door importing a door', 'cli/x.ts', "import { a } from '../action/a.ts'"],
  ['a door naming an adapter outside main.ts', 'cli/x.ts', "import { a } from '../adapters/github/a.ts'"],
  ['a stray file', 'stray.ts', 'export const a = 1'],
  ['yaml outside core/document', 'core/policy/x.ts', "import { parse } from 'yaml'"],
  ['@actions/core outside action/', 'app/x.ts', "import * as core from '@actions/core'"],
  ['a node module in core', 'core/evaluate/x.ts', "import { readFileSync } from 'node:fs'"],
  ['the clock in core', 'core/evaluate/x.ts', 'export const a = Date.now()'],
  ['the clock inside a template', 'core/evaluate/x.ts', 'export const a = `${Date.now()}`'],
  ['randomness in core', 'core/report/x.ts', 'export const a = Math.random()'],
  ['async in core', 'core/base/x.ts', 'export async function a() {}'],
  ['console in core', 'core/base/x.ts', 'console.log(1)'],
  ['locale order in core', 'core/base/x.ts', "export const a = 'a'.localeCompare('b')"],
  ['env outside main.ts', 'action/x.ts', 'export const a = process.env'],
  ['a long main.ts', 'cli/main.ts', 'run()\n'.repeat(16)],
  ['a file over 250 lines', 'core/base/x.ts', 'export {}\n'.repeat(251)],
  ['a drawer of a name', 'core/base/utils.ts', 'export {}'],
])('the table catches %s', (_, file, text) => {
  expect(violations(file, text)).not.toEqual([])
})

test.each([
  ['a mention in a comment', 'core/base/x.ts', '// Date.now() is not for us\n/* async */ export const a = 1'],
  ['a mention in a sentence', 'core/base/x.ts', "export const a = 'async fetch( Promise'"],
  ['a date from a number', 'core/base/x.ts', 'export const a = new Date(0)'],
  ['a downward import', 'core/report/x.ts', "import { a } from '../evaluate/a.ts'"],
])('the table allows %s', (_, file, text) => {
  expect(violations(file, text)).toEqual([])
})
