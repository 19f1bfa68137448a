import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { measureInWorker } from '../../../src/adapters/measurer/measure-in-worker.ts'
import { withoutKernels } from '../../../src/core/kernels/load-kernel.ts'
import type { Measured } from '../../../src/core/measure/measured.ts'
import type { MeasureTask } from '../../../src/core/measure/task.ts'
import {
  ask,
  csv,
  driftTask,
  measured,
  measuredTables,
  predictionsTask,
  problemLines,
  scored,
  valueNamed,
} from './tasks.ts'

const header = 'id,label,score'
const parquet = new Uint8Array(readFileSync(join(import.meta.dirname, 'predictions.parquet')))
const text = csv(header, scored(40, 5))
const lines = scored(40, 5)
  .map((row) => {
    const [id, label, score] = row.split(',')
    return JSON.stringify({ id, label: Number(label), score: Number(score) })
  })
  .join('\n')

/** What was measured, without how the file was written. */
function numbers({ candidate, ...found }: Measured): unknown {
  return { ...found, rows: candidate.rows, problems: candidate.problems }
}

describe('formats', () => {
  test('the same rows give the same numbers as CSV, JSON Lines and Parquet', () => {
    const [one, ...others] = [text, lines, parquet].map((candidate) => measuredTables({ candidate, baseline: text }))
    expect(one?.pairing).toMatchObject({ by: 'id', paired: 40, problem: null })
    for (const other of others) expect(numbers(other)).toEqual(one === undefined ? null : numbers(one))
    expect(others.map(({ candidate }) => candidate.format)).toEqual(['jsonl', 'parquet'])
  })

  test.each([
    ['cut in the middle', parquet.subarray(0, parquet.length >> 1)],
    ['cut before its end', parquet.subarray(0, parquet.length - 9)],
    ['without its pages', Uint8Array.from([...parquet.subarray(0, 4), ...parquet.subarray(200)])],
    ['with pages of zeros', parquet.with(60, 0).fill(0, 60, 200)],
    ['with a footer of zeros', parquet.with(0, 0x50).fill(0, parquet.length - 200, parquet.length - 8)],
  ])('Parquet %s is a problem', (_, candidate) => {
    const found = measuredTables({ candidate, baseline: text })
    expect(problemLines(found)).not.toEqual([])
    expect(found.values).toEqual([])
  })

  test('whatever bit of Parquet is wrong, the end is a value or a problem', () => {
    for (let at = 0; at < parquet.length; at += 13) {
      const found = measuredTables({ candidate: parquet.with(at, (parquet[at] ?? 0) ^ 0x55) })
      expect(problemLines(found).length > 0 || found.values.length > 0).toBe(true)
    }
  })
})

const wide = (wrongEvery: number): string =>
  csv(
    `${header},region,age,customer`,
    scored(120, wrongEvery, (row) => `,${row % 3 === 0 ? 'N' : 'S'},${20 + (row % 40)},c${row % 30}`),
  )

/** Everything that is resampled, sliced, compared, searched and drawn. */
function fullTask(cluster: string | null = null): MeasureTask {
  const edges = [{ text: '30', value: { sign: 1, digits: 30n, exponent: 0 } }] as never
  return predictionsTask({
    candidate: wide(5),
    baseline: wide(4),
    declared: { slices: ['region', 'age'], fairness: ['region'], bins: [{ column: 'age', edges }], cluster },
    asks: [
      ask('roc_auc', { slices: [['region'], ['region', 'age']], findSlices: true, minRows: 5 }),
      ask('accuracy', { method: 'bootstrap' }),
    ],
  })
}

const tasks: readonly (readonly [string, MeasureTask])[] = [
  ['predictions', fullTask()],
  ['clusters', fullTask('customer')],
  ['drift', driftTask('a,b\n1,x\n2,y\n3,x\n', 'a,b\n2,x\n9,z\n3,\n')],
  ['a broken table', predictionsTask({ candidate: 'id,label\n"1' })],
]

describe('the same task twice is the same to the byte', () => {
  test.each(tasks)('%s', (_, task) => {
    const first = JSON.stringify(measured(task))
    expect(JSON.stringify(measured(task))).toBe(first)
    expect(JSON.stringify(withoutKernels(() => measured(task)))).toBe(first)
  })

  test('in a worker thread', async () => {
    const told: number[] = []
    const worker = measureInWorker((read) => told.push(read))
    const task = fullTask()
    expect(JSON.stringify(await worker(task))).toBe(JSON.stringify(measured(task)))
    expect(told.length).toBeGreaterThan(0)
  })

  test('a file that is gone when the worker opens it is a fault, not a verdict', async () => {
    const task = {
      ...fullTask(),
      candidate: { path: 'eval.csv', content: { kind: 'file', location: '/nowhere/x' } },
    } as const
    await expect(measureInWorker(null)(task)).rejects.toMatchObject({ code: 'fault/measure' })
  })

  test('what the full task shows', () => {
    const found = measured(fullTask())
    expect(found.values.flatMap(({ slice }) => slice?.name ?? [])).toEqual([
      'region=N',
      'region=S',
      'region × age=N × < 30',
      'region × age=N × ≥ 30',
      'region × age=S × < 30',
      'region × age=S × ≥ 30',
    ])
    expect(valueNamed(found, 'accuracy').difference).toMatchObject({
      method: 'bootstrap',
      estimate: { kind: 'replicates' },
    })
    expect(found.search).toMatchObject({ metric: 'brier', minRows: 5 })
    expect(found.charts.map(({ side }) => side)).toEqual(['candidate', 'baseline'])
    expect(valueNamed(measured(fullTask('customer')), 'accuracy').candidate).toMatchObject({
      method: 'cluster-bootstrap',
    })
  })
})
