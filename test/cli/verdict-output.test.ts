import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { buildWorld } from '../../src/cli/compose.ts'
import { run } from '../../src/cli/run.ts'
import { prettyJson } from '../../src/core/base/canonical-json.ts'
import { dossier } from '../core/report/cyclonedx/bom-scene.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** `simulate` prints as `check` does, and needs no repository. */
async function simulate(
  format: string,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-'))
  folders.push(folder)
  writeFileSync(join(folder, 'dossier.json'), prettyJson(dossier()))
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colour: false,
    width: 100,
    progress: false,
  }
  const code = await run(['simulate', 'dossier.json', '--format', format], buildWorld(folder, {}), terminal)
  return { code, out, err }
}

test.each([
  ['cyclonedx', '1.6'],
  ['cyclonedx-1.7', '1.7'],
])('%s is a bill of materials of that version', async (format, version) => {
  const { out, err } = await simulate(format)
  expect(err).toBe('')
  expect(JSON.parse(out)).toMatchObject({ bomFormat: 'CycloneDX', specVersion: version })
})

test('soa is a table of Annex A, and the exit code is that of the decision', async () => {
  const { code, out } = await simulate('soa')
  expect(out.trimEnd().split('\r\n')).toHaveLength(39)
  expect(code).toBe((await simulate('text')).code)
})
