import { expect, test } from 'vitest'
import { readTable, tableNames } from '../../../../src/core/evidence/table/read-table.ts'
import { TABLE_LIMITS } from '../../../../src/core/evidence/table/table.ts'
import type { TableRequest, TableResult } from '../../../../src/core/evidence/table/table.ts'
import { neverParquet, read, sourceOf } from './reading.ts'

const nothing: TableResult = { ok: true, value: { format: 'parquet', rows: 0, names: ['p', 'q'], columns: [] } }

test('Parquet goes to the reader that is given', () => {
  const paths: string[] = []
  const parquet = (_: unknown, { path }: TableRequest): TableResult => {
    paths.push(path)
    return nothing
  }
  const request = { path: 'a.parquet', wants: () => [], limits: TABLE_LIMITS, progress: null }
  expect(readTable(sourceOf('PAR1…PAR1'), request, parquet)).toBe(nothing)
  expect(tableNames(sourceOf('PAR1…PAR1'), 'b', parquet)).toEqual({ ok: true, value: ['p', 'q'] })
  expect(paths).toEqual(['a.parquet', 'b'])
})

test.each([
  ['a header', 'id, score ,"a ""b"""\n1,2,3', ['id', 'score', 'a "b"']],
  ['first rows', '{"id":1}\n{"score":2}\nno JSON', ['id', 'score']],
  [
    'samples of lm-eval',
    '{"doc_id":0,"target":"x","filter":"none","acc":1}',
    ['doc_id', 'target', 'filter', 'acc', 'doc_hash+filter'],
  ],
])('names come from %s alone', (_, text, names) => {
  expect(tableNames(sourceOf(text), 'x', neverParquet)).toEqual({ ok: true, value: names })
})

test.each(['', 'a,"b', '{"a":', '[{"a":1}]'])('names of %o are refused as the table is', (text) => {
  expect(tableNames(sourceOf(text), 'predictions.csv', neverParquet)).toEqual(read(text, {}))
})

test('whoever wants columns is told the names, once', () => {
  const told: (readonly string[])[] = []
  const wants = (names: readonly string[]): [] => {
    told.push(names)
    return []
  }
  const result = readTable(
    sourceOf('a,b\n1,2\n'),
    { path: 'x', wants, limits: TABLE_LIMITS, progress: null },
    neverParquet,
  )
  expect(told).toEqual([['a', 'b']])
  expect(result).toEqual({ ok: true, value: { format: 'csv', rows: 1, names: ['a', 'b'], columns: [] } })
})

test('progress tells the bytes read, up to all of them', () => {
  const told: number[] = []
  const content = `a\n${'1\n'.repeat(600_000)}`
  const request = { path: 'x', wants: () => [], limits: TABLE_LIMITS, progress: (at: number) => told.push(at) }
  readTable(sourceOf(content), request, neverParquet)
  expect(told.at(-1)).toBe(content.length)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
})

test('a source that has less than it says ends where it ends, and one that gives too much is cut', () => {
  const short = { ...sourceOf('a\n1\n2'), size: 1_000_000 }
  const long = { size: 4, read: (into: Uint8Array, at: number) => sourceOf('a\n1\n').read(into, at) + 1_000_000 }
  const request = { path: 'x', wants: () => [], limits: TABLE_LIMITS, progress: null }
  expect(readTable(short, request, neverParquet)).toMatchObject({ value: { rows: 2 } })
  expect(readTable(long, request, neverParquet)).toMatchObject({ ok: true })
})

test('a file that changes between two readings of it is no table', () => {
  let starts = 0
  const grows = {
    size: 1000,
    read: (into: Uint8Array, at: number): number => {
      if (at === 0) starts++
      return sourceOf(`a\nx\n${'y\n'.repeat(starts)}`).read(into, at)
    },
  }
  const request = { path: 'x', wants: () => autoA, limits: TABLE_LIMITS, progress: null }
  expect(readTable(grows, request, neverParquet)).toMatchObject({
    error: [{ code: 'table/corrupt', message: 'changed while it was read' }],
  })
})

const autoA = [{ name: 'a', as: 'auto' }] as const
