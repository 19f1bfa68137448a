import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, runCli } from './cli.ts'
import { promotion } from './promotion.ts'

const asOf = '2026-11-22T10:00:00Z'

/** Rows of two classes; every `wrongEvery`-th score is on the wrong side. */
function table(count: number, wrongEvery: number): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const label = row % 2
    const right = row % wrongEvery !== 0
    const score = (label === 1) === right ? 0.6 + (row % 7) / 20 : 0.4 - (row % 7) / 20
    return `r${row},${label},${score.toFixed(3)},${row % 6 < 2 ? 'N' : 'S'}`
  })
  return `id,label,score,region\n${rows.join('\n')}\n`
}

const policy = `version: 1
models:
  churn:
    path: models/churn
    tier: low
    predictions: { file: eval.csv, id: id, label: label, score: score, slices: [region], replicates: 200 }
gates:
  production:
    branches: [main]
    metrics:
      - { metric: accuracy, regress_at_most: 0.05, confidence: 95%, slices: { by: [region], regress_at_most: 0.1 } }
      - { metric: pr_auc, regress_at_most: 0.1, confidence: 95% }
`

type Inference = { readonly method: string; readonly n: number; readonly lower: string; readonly seed: number | null }
type Found = {
  readonly rule: string
  readonly outcome: string
  readonly kind: string
  readonly slice: string | null
  readonly inference?: Inference
}

/** The findings of a printed verdict, which a schema holds elsewhere. */
function findingsOf(verdict: string): readonly Found[] {
  return (JSON.parse(verdict) as { readonly findings: readonly Found[] }).findings
}

async function proposed(
  candidate: string | null,
): Promise<{ readonly directory: string; readonly verdict: string; readonly comment: string }> {
  const scene = await promotion({ policy: null })
  const files = { '.github/countersign.yml': policy, 'models/churn/eval.csv': table(600, 10) }
  scene.repository.commit({ branch: 'main', files })
  const pull = scene.propose({ 'models/churn/eval.csv': candidate, 'models/churn/model.txt': 'new\n' })
  const end = await scene.judge(pull)
  const directory = emptyFolder()
  scene.repository.writeTo(directory, { checkout: 'topic' })
  return { directory, verdict: end.file('countersign-report/verdict.json') ?? end.log, comment: end.summary }
}

describe('check of a repository with predictions', () => {
  test.each([
    ['no worse', table(600, 11), 0, ['pass', 'pass', 'pass', 'pass']],
    ['much worse', table(600, 3), 1, ['fail', 'fail', 'fail', 'fail']],
    ['on other rows', table(500, 10), 1, ['indeterminate', 'indeterminate', 'indeterminate', 'indeterminate']],
  ])('%s: the Action and the command print the same bytes', async (_, candidate, code, outcomes) => {
    const { directory, verdict, comment } = await proposed(candidate)
    const known = ['--pull', '1', '--repository', 'acme/models', '--as-of', asOf]
    const end = await runCli(directory, 'check', '--base', 'main', '--head', 'topic', '--format', 'json', ...known)
    expect(end.err).toBe('')
    expect(end.out).toBe(verdict)
    expect(end.code).toBe(code)
    const rules = findingsOf(end.out).filter(({ kind }) => kind === 'metric')
    expect(rules.map(({ outcome }) => outcome)).toEqual(outcomes)
    expect(comment).toContain('accuracy')
    expect(
      rules.flatMap(({ inference }) => (inference === undefined ? [] : [[inference.method, inference.n]])),
    ).toEqual(
      outcomes.includes('indeterminate')
        ? []
        : [
            ['tango', 600],
            ['tango', 200],
            ['tango', 400],
            ['bootstrap', 600],
          ],
    )
    const seeds = rules.flatMap(({ inference }) => inference?.seed ?? [])
    expect(seeds.every(Number.isInteger)).toBe(true)
  })

  test('a table that is gone, or cut in the middle of a row, blocks', async () => {
    const [gone, cut] = [await proposed(null), await proposed(`${table(600, 10)}r600,1`)]
    for (const { directory, verdict } of [gone, cut]) {
      const outcomes = findingsOf(verdict).map(({ outcome }) => outcome)
      expect(outcomes).toContain('fail')
      expect(outcomes).not.toContain('pass')
      expect((await runCli(directory, 'check', '--base', 'main', '--head', 'topic')).code).toBe(1)
    }
  })

  test('of the working tree measures what is on disk', async () => {
    const { directory } = await proposed(table(600, 11))
    expect((await runCli(directory, 'check')).code).toBe(0)
    writeFileSync(join(directory, 'models/churn/eval.csv'), table(600, 3))
    expect((await runCli(directory, 'check')).code).toBe(1)
  })
})

function folder(files: Readonly<Record<string, string>>): string {
  const directory = emptyFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
  return directory
}

describe('measure', () => {
  test('prints metrics with intervals and changes', async () => {
    const directory = folder({ 'new.csv': table(600, 11), 'old.csv': table(600, 10) })
    const end = await runCli(directory, 'measure', 'new.csv', '--baseline', 'old.csv', '--slices', 'region')
    expect([end.code, end.err]).toEqual([0, ''])
    for (const says of ['roc_auc', 'accuracy', 'region=N', '95 % interval of the change', '600'])
      expect(end.out).toContain(says)
  })

  test('prints the same as JSON, twice the same bytes', async () => {
    const directory = folder({ 'new.csv': table(600, 11), 'old.csv': table(600, 10) })
    const args = ['measure', 'new.csv', '--baseline', 'old.csv', '--format', 'json', '--metrics', 'accuracy']
    const [one, two] = [await runCli(directory, ...args), await runCli(directory, ...args)]
    expect(two).toEqual(one)
    const { values, pairing } = JSON.parse(one.out) as { readonly values: readonly object[]; readonly pairing: object }
    expect(values).toHaveLength(1)
    expect(values[0]).toMatchObject({ name: 'accuracy', difference: { method: 'tango', paired: true, n: 600 } })
    expect(pairing).toMatchObject({ by: 'id', paired: 600, problem: null })
  })

  test.each([
    ['a wrong cell', ['bad.csv'], "column 'score': 'high' is no number"],
    ['an empty table', ['empty.csv'], 'is empty'],
    ['a baseline that is broken', ['new.csv', '--baseline', 'bad.csv'], "column 'score': 'high' is no number"],
  ])('%s is told, and the exit code says so', async (_, args, says) => {
    const directory = folder({ 'new.csv': table(60, 9), 'bad.csv': 'id,label,score\na,1,high\n', 'empty.csv': '' })
    const end = await runCli(directory, 'measure', ...args)
    expect(end.out).toContain(says)
    expect(end.code).toBe(1)
  })

  test.each([
    [['none.csv'], 'none.csv does not exist'],
    [['new.csv', '--baseline', 'none.csv'], 'none.csv does not exist'],
    [['new.csv', '--confidence', '100%'], 'expected a percentage'],
    [['new.csv', '--threshold', 'half'], 'expected a number'],
    [['new.csv', '--lable', 'y'], 'did you mean --label'],
  ])('%j is refused', async (args, says) => {
    const end = await runCli(folder({ 'new.csv': table(60, 9) }), 'measure', ...args)
    expect(end.err).toContain(says)
    expect([end.code, end.out]).toEqual([2, ''])
  })
})
