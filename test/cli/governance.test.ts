import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { buildWorld } from '../../src/cli/compose.ts'
import { run } from '../../src/cli/run.ts'
import { governanceSkeleton } from '../../src/core/evidence/governance/skeleton.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'governance-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

async function cli(folder: string, ...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colour: false,
    width: 100,
    progress: false,
  }
  return { code: await run([...argv], buildWorld(folder, {}), terminal), out, err }
}

describe('validate knows a governance record', () => {
  test('the skeleton is valid, and what is not answered is counted with its line', async () => {
    const { code, out } = await cli(
      folderWith({ 'governance.yaml': governanceSkeleton('churn') }),
      'validate',
      'governance.yaml',
    )
    expect(code).toBe(0)
    expect(out).toContain('governance.yaml is a valid governance record.')
    expect(out).toContain('risk_tier: 1 question of 1 not answered, the first in line 8')
  })

  test('what is wrong is listed with its line', async () => {
    const folder = folderWith({ 'risks.yaml': 'version: 1\nstop:\n  exercised: yesterday\n  hwo: x\n' })
    const { code, out } = await cli(folder, 'validate', 'risks.yaml')
    expect(code).toBe(2)
    expect(out).toContain('risks.yaml:3:14: exercised is "yesterday"')
    expect(out).toContain('risks.yaml:4:3: stop has the unknown key hwo')
    expect(out).toContain('did you mean how?')
  })

  test('files of one model are one record', async () => {
    const folder = folderWith({
      'a.yaml': 'version: 1\nretention: { logs_days: 200 }\n',
      'b.yaml': 'version: 1\nretention: { logs_days: 20 }\n',
      'c.yaml': 'version: 1\nlogging: { enabled: true }\n',
      'policy.yml': 'version: 1\nmodels: {}\n',
    })
    expect(await cli(folder, 'validate', 'a.yaml', 'c.yaml')).toMatchObject({ code: 0 })
    const wrong = await cli(folder, 'validate', 'a.yaml', 'b.yaml')
    expect([wrong.code, wrong.out]).toEqual([
      2,
      expect.stringContaining('b.yaml:2:1: retention stands in a.yaml:2 too'),
    ])
    expect(await cli(folder, 'validate', 'a.yaml', 'policy.yml')).toMatchObject({ code: 2, out: '' })
  })

  test('a policy is still a policy', async () => {
    const folder = folderWith({ 'governance.yml': 'version: 1\nmodels: {}\n' })
    const { code, out } = await cli(folder, 'validate', 'governance.yml')
    expect([code, out]).toEqual([2, expect.stringContaining('the policy lacks the key gates')])
  })
})

test('validate says what became of a pack’s other name', async () => {
  const policy = `version: 1
models: { churn: { path: models/churn, tier: low } }
gates: { production: { branches: [main], controls: { packs: [sr-11-7] } } }
`
  const { code, out } = await cli(folderWith({ 'draft.yml': policy }), 'validate', 'draft.yml')
  expect([code, out]).toEqual([0, expect.stringContaining('note: SR 11-7 was rescinded on 2026-04-17')])
})

function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({ 'models/churn/metrics.json': '{"auc": 0.91}', ...files })
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
  ])
    execFileSync('git', args, { cwd: folder })
  return folder
}

describe('init', () => {
  test('writes a record per model that is valid, that the policy names, and a checklist', async () => {
    const folder = repository({})
    expect(await cli(folder, 'init')).toMatchObject({ code: 0, err: '' })
    const policy = readFileSync(join(folder, '.github/countersign.yml'), 'utf8')
    expect(policy).toContain('governance: governance.yaml')
    expect(await cli(folder, 'validate')).toMatchObject({ code: 0 })
    expect(await cli(folder, 'validate', 'models/churn/governance.yaml')).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, '.github/pull_request_template.md'), 'utf8')).toContain('<!-- id: data-split -->')
  })

  test('asks in the checklist only for what the policy in force has no control for', async () => {
    const policy = `version: 1
models: { churn: { path: models/churn, tier: low } }
gates:
  production:
    branches: [main]
    controls: { packs: [eu-ai-act-high-risk], custom: [{ id: A-1, title: Threats reviewed, task: threats }] }
`
    const folder = repository({ '.github/countersign.yml': policy })
    await cli(folder, 'init')
    const template = readFileSync(join(folder, '.github/pull_request_template.md'), 'utf8')
    expect(template.match(/^- \[ \].*$/gm)).toEqual(['- [ ] Threats reviewed <!-- id: threats -->'])
  })

  test('leaves a template of the repository’s own alone', async () => {
    const folder = repository({ 'docs/PULL_REQUEST_TEMPLATE.md': 'Ours\n' })
    await cli(folder, 'init')
    expect(existsSync(join(folder, '.github/pull_request_template.md'))).toBe(false)
  })
})

describe('explain', () => {
  test('--all lists packs and controls', async () => {
    const { code, out } = await cli('.', 'explain', '--all')
    expect(code).toBe(0)
    expect(out).toMatch(/^Packs \(11\)/)
    expect(out).toContain('DOC-03  Intended purpose and users')
  })

  test.each([[['explain']], [['explain', 'DOC-03', '--all']]])('%j is refused', async (argv) => {
    expect(await cli('.', ...argv)).toMatchObject({ code: 2, out: '' })
  })
})
