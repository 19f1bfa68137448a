import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, runCli } from './cli.ts'
import { POLICY } from './promotion.ts'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function gitRepository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files)
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder, stdio: 'ignore' })
  }
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'first')
  return folder
}

describe('validate', () => {
  test('a good policy', async () => {
    const end = await runCli(folderWith({ '.github/countersign.yml': POLICY }), 'validate')
    expect([end.code, end.err]).toEqual([0, ''])
    expect(end.out).toContain('.github/countersign.yml is valid.')
  })

  test('every problem at once, with line, column and caret', async () => {
    const wrong = POLICY.replace('tier: low', 'tier: lwo')
      .replace('at_least', 'at_lest')
      .replace('[main]', '[main, main]')
    const end = await runCli(folderWith({ 'p.yml': wrong }), 'validate', 'p.yml')
    expect(end.code).toBe(2)
    expect(end.out.match(/p\.yml:\d+:\d+/g)?.length).toBeGreaterThanOrEqual(3)
    expect(end.out).toContain('^')
    expect(end.out).toContain('at_least')
  })

  test.each([
    ['absent', null, 3],
    ['empty', '', 2],
    ['binary', new Uint8Array([0, 1, 2, 0]), 3],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 3],
    ['an alias bomb', `a: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [${'*b,'.repeat(9)}*b]\n`, 2],
    ['nested deeply', '['.repeat(200_000), 2],
    ['without gates', 'version: 1\nmodels: { a: { path: a, tier: low } }\n', 2],
  ])('a policy that is %s', async (_, text, code) => {
    const end = await runCli(folderWith(text === null ? {} : { 'p.yml': text }), 'validate', 'p.yml')
    expect(end.code).toBe(code)
    expect(end.out + end.err).not.toMatch(/\n\s+at /)
    expect((end.out + end.err).length).toBeGreaterThan(10)
  })
})

describe('inspect', () => {
  test('text and JSON', async () => {
    const folder = folderWith({ 'm.json': '{"auc": 0.910, "loss": NaN}' })
    const text = await runCli(folder, 'inspect', 'm.json')
    expect(text.code).toBe(0)
    expect(text.out).toMatch(/auc\s+0\.910/)
    const json = await runCli(folder, 'inspect', 'm.json', '--format', 'json')
    const [file] = JSON.parse(json.out)
    expect(file.measurements.map(({ name }: { readonly name: string }) => name)).toEqual(['auc', 'loss'])
  })

  test('an unreadable file is named, the others are shown', async () => {
    const folder = folderWith({ 'm.json': '{"auc": 0.9}', 'bad.json': '{"auc": 0.9,}' })
    const end = await runCli(folder, 'inspect', 'bad.json', 'm.json')
    expect(end.code).toBe(1)
    expect(end.err).toContain('bad.json:1:')
    expect(end.out).toContain('auc')
  })

  test('terminal escapes in a file do not reach the terminal', async () => {
    const folder = folderWith({ 'm.json': '{"\\u001b[31mred": 1, "a\\u202eb": 2}' })
    const end = await runCli(folder, 'inspect', 'm.json')
    expect(end.out).not.toContain('\u001B')
    expect(end.out).not.toContain('\u202E')
  })
})

describe('explain', () => {
  test.each(['DOC-03', 'doc-03', 'regress_at_most', 'model-card-basic', 'production/metrics/auc/at_least'])(
    '%s',
    async (id) => {
      const end = await runCli(emptyFolder(), 'explain', id)
      expect([end.code, end.err]).toEqual([0, ''])
      expect(end.out.length).toBeGreaterThan(100)
    },
  )

  test('what nobody knows is said so', async () => {
    expect((await runCli(emptyFolder(), 'explain', 'DOC-99')).code).toBe(2)
  })
})

describe('simulate', () => {
  test.each([
    ['{', 2],
    ['[]', 2],
    ['{"schema":"countersign.dossier/v1"}', 2],
    ['{"schema":"countersign.dossier/v2"}', 2],
  ])('the dossier %s is refused with its place', async (text, code) => {
    const end = await runCli(folderWith({ 'd.json': text }), 'simulate', 'd.json')
    expect([end.code, end.out]).toEqual([code, ''])
    expect(end.err).toContain('d.json:1:')
  })
})

describe('init', () => {
  test('fits the repository, is valid, and changes nothing that exists', async () => {
    const folder = gitRepository({
      'models/churn/metrics.json': '{"auc": 0.91, "odd": 1}',
      'models/churn/MODEL_CARD.md': '# Mine\n',
      'models/price/eval/results.json': '{"mae": 3.1, "rmse": 4}',
      'models/price/model.onnx': 'x',
    })
    const end = await runCli(folder, 'init')
    expect([end.code, end.err]).toEqual([0, ''])
    const policy = readFileSync(join(folder, '.github/countersign.yml'), 'utf8')
    expect((await runCli(folder, 'validate')).code).toBe(0)
    expect(policy).toContain('metric: "auc" # now 0.91')
    expect(policy).toContain('artifact: "model.onnx"')
    expect(policy).not.toContain('odd')
    expect(readFileSync(join(folder, 'models/churn/MODEL_CARD.md'), 'utf8')).toBe('# Mine\n')
    const card = readFileSync(join(folder, 'models/price/MODEL_CARD.md'), 'utf8')
    expect(card).toContain('## Intended use')
    writeFileSync(join(folder, '.github/countersign.yml'), 'mine\n')
    const again = await runCli(folder, 'init')
    expect(again.out).toContain('kept    .github/countersign.yml')
    expect(readFileSync(join(folder, '.github/countersign.yml'), 'utf8')).toBe('mine\n')
  })

  test.each([
    ['an empty repository', { 'README.md': '' }],
    ['one model at the root', { 'metrics.json': '{"accuracy": 0.9}', 'README.md': '# x' }],
    ['a model in a folder with an odd name', { 'models/Größe & Co/metrics.json': '{"auc": 0.9}' }],
    ['models in models', { 'a/metrics.json': '{"auc": 0.9}', 'a/b/metrics.json': '{"auc": 0.9}' }],
    ['two folders of one name', { 'a/m/metrics.json': '{"auc": 0.9}', 'b/m/metrics.json': '{"auc": 0.9}' }],
  ])('its policy for %s is valid', async (_, files) => {
    const folder = gitRepository(files)
    expect((await runCli(folder, 'init')).code).toBe(0)
    const end = await runCli(folder, 'validate')
    expect(end.out).toContain('is valid')
    expect((await runCli(folder, 'check', '--try-policy', '.github/countersign.yml')).code).toBeLessThanOrEqual(1)
  })
})

test.each([
  [[], 2],
  [['--help'], 0],
  [['help'], 0],
  [['--version'], 0],
  [['check', '--help'], 0],
  [['help', 'inspect'], 0],
  [['promote'], 2],
  [['valdate'], 2],
])('countersign %j ends with %i and no stack trace', async (args, code) => {
  const end = await runCli(emptyFolder(), ...args)
  expect(end.code).toBe(code)
  expect(end.out + end.err).not.toMatch(/\n\s+at /)
})
