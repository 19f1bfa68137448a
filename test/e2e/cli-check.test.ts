import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, runCli } from './cli.ts'
import { metrics, POLICY, POLICY_WITH_APPROVAL, promotion, type PromotionOptions } from './promotion.ts'

const asOf = '2026-11-22T10:00:00Z'

async function clone(
  auc: string,
  options: PromotionOptions = {},
): Promise<{ readonly directory: string; readonly verdict: string | null }> {
  const scene = await promotion(options)
  const pull = scene.propose(metrics(auc))
  const end = await scene.judge(pull)
  const directory = emptyFolder()
  scene.repository.writeTo(directory, { checkout: 'topic' })
  return { directory, verdict: end.file('countersign-report/verdict.json') }
}

describe('check', () => {
  test.each([
    ['0.905', POLICY, 0],
    ['0.905', POLICY_WITH_APPROVAL, 1],
    ['0.880', POLICY, 1],
    ['"high"', POLICY, 1],
  ])('of two commits prints the Action’s verdict byte for byte (auc %s)', async (auc, policy, code) => {
    const { directory, verdict } = await clone(auc, { policy })
    const known = ['--pull', '1', '--repository', 'acme/models', '--as-of', asOf]
    const end = await runCli(directory, 'check', '--base', 'main', '--head', 'topic', '--format', 'json', ...known)
    expect(end.err).toBe('')
    expect(end.out).toBe(verdict)
    expect(end.code).toBe(code)
  })

  test('of the working tree judges what is on disk, committed or not', async () => {
    const { directory } = await clone('0.905')
    expect((await runCli(directory, 'check')).code).toBe(0)
    writeFileSync(join(directory, 'models/churn/metrics.json'), '{"auc": 0.7}\n')
    const end = await runCli(directory, 'check')
    expect(end.code).toBe(1)
    expect(end.out).toContain('0.7')
    // the same file unknown to git, in a folder of its own
    execFileSync('git', ['rm', '-q', '--cached', 'models/churn/metrics.json'], { cwd: directory })
    expect((await runCli(directory, 'check')).code).toBe(1)
  })

  test('its dossier is judged the same again by simulate, and by another policy otherwise', async () => {
    const { directory } = await clone('0.905')
    const check = ['check', '--base', 'main', '--head', 'topic', '--as-of', asOf]
    await runCli(directory, ...check, '--format', 'dossier', '--output', 'd.json')
    const direct = await runCli(directory, ...check, '--format', 'json')
    const again = await runCli(directory, 'simulate', 'd.json', '--format', 'json')
    expect(again).toEqual(direct)
    writeFileSync(join(directory, 'stricter.yml'), POLICY.replace('at_least: 0.8', 'at_least: 0.95'))
    const stricter = await runCli(directory, 'simulate', 'd.json', '--policy', 'stricter.yml')
    expect([direct.code, stricter.code]).toEqual([0, 1])
  })

  test('can try a policy that the base does not have yet', async () => {
    const { directory } = await clone('0.905', { policy: null })
    expect((await runCli(directory, 'check')).code).toBe(2)
    mkdirSync(join(directory, '.github'))
    writeFileSync(join(directory, '.github/countersign.yml'), POLICY)
    const trial = await runCli(directory, 'check', '--try-policy', '.github/countersign.yml')
    expect(trial.code).toBe(0)
    expect(trial.err).toContain('A trial')
  })

  test('needs to be told whose gate applies when the base is a commit', async () => {
    const { directory } = await clone('0.905')
    const base = execFileSync('git', ['rev-parse', 'main'], { cwd: directory, encoding: 'utf8' }).trim()
    expect((await runCli(directory, 'check', '--base', base)).code).toBe(2)
    expect((await runCli(directory, 'check', '--base', base, '--branch', 'main')).code).toBe(0)
  })

  test.each([
    [['--base', 'nowhere'], 3, 'nowhere names no commit'],
    [['--base', '--upload-pack=touch x'], 2, '--base needs a value'],
    [['--base=-x'], 3, 'names no commit'],
    [['--pull', '0'], 2, 'expected a pull request number'],
    [['--as-of', '2026-02-30T00:00:00Z'], 2, 'expected a moment'],
    [['--format', 'xml'], 2, 'expected one of'],
    [['--fromat', 'json'], 2, 'did you mean --format'],
    [['--format', 'json', '--format', 'text'], 2, 'given twice'],
    [['--try-policy', 'none.yml'], 3, 'none.yml does not exist'],
    [['stray'], 2, 'usage: countersign check'],
  ])('%j is refused', async (args, code, says) => {
    const { directory } = await clone('0.905')
    const end = await runCli(directory, 'check', ...args)
    expect(end.err).toContain(says)
    expect([end.code, end.out]).toEqual([code, ''])
  })

  test('outside a repository it is a fault, not a verdict', async () => {
    const end = await runCli(emptyFolder(), 'check')
    expect([end.code, end.out]).toEqual([3, ''])
    expect(end.err).toContain('no git repository')
  })
})
