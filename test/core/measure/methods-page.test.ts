import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { byCodeUnit } from '../../../src/core/base/order.ts'
import { DRIFT_NAMES } from '../../../src/core/measure/drift/names.ts'
import { IMPORTANCE_NAMES } from '../../../src/core/measure/importance/names.ts'
import { FAIRNESS_MEASURES } from '../../../src/core/measure/predictions/fairness-names.ts'
import { countsRuns, METHOD_REACH } from '../../../src/core/policy/method-reach.ts'
import { METHODS } from '../../../src/core/policy/measuring.ts'
import { definitionRows } from '../../../src/core/statistics/metrics/definitions.ts'
import type { DefinitionRow } from '../../../src/core/statistics/metrics/definitions.ts'
import { metricDefinition } from '../../../src/core/statistics/metrics/metric-name.ts'

const page = join(import.meta.dirname, '../../../src/core/measure/METHODS.md')

type Table = readonly (readonly string[])[]

function table(head: readonly string[], rows: Table): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

const SUFFIX: Readonly<Record<DefinitionRow['takes'], string>> = {
  nothing: '',
  average: '',
  beta: '_2',
  share: '_at_10%',
  cutoff: '@10',
  bins: '_15',
  alpha: '_0.9',
}

const KIND: Readonly<Record<DefinitionRow['kind'], string>> = {
  proportion: 'share of rows',
  mean: 'mean',
  auc: 'ROC AUC',
  'count-based': 'function of counts',
  resampled: 'no formula',
}

function metricRow({ names, takes, task, direction, least, greatest, kind }: DefinitionRow): readonly string[] {
  const [usual = '', ...others] = names
  return [
    code(usual + SUFFIX[takes]) + (takes === 'average' ? '⁺' : ''),
    others.map(code).join(', '),
    task,
    direction ?? 'neither',
    `${least ?? '−∞'} to ${greatest ?? '∞'}`,
    KIND[kind],
  ]
}

function methodRow(method: (typeof METHODS)[number]): readonly string[] {
  const { about, rows, alone } = METHOD_REACH[method]
  return [
    code(method),
    about === 'both' ? 'value and change' : about === 'value' ? 'value' : 'change',
    rows ? 'predictions' : countsRuns(method) ? 'runs in the files, `runs:`' : 'standard errors in the files',
    alone
      ? 'refused'
      : countsRuns(method)
        ? 'no matter'
        : method === 'cluster-bootstrap'
          ? 'asked for'
          : method === 'bootstrap'
            ? 'drawn whole'
            : 'unknown',
  ]
}

function listed(names: ReadonlySet<string>): string {
  return [...names].toSorted(byCodeUnit).map(code).join(', ')
}

const BLOCKS: Readonly<Record<string, string>> = {
  methods: table(['`method:`', 'for', 'needs', 'rows in clusters'], METHODS.map(methodRow)),
  fairness: table(
    ['name', 'better'],
    FAIRNESS_MEASURES.map(({ name, direction }) => [code(name), direction]),
  ),
  drift: listed(DRIFT_NAMES),
  importance: listed(IMPORTANCE_NAMES),
  metrics: table(['name', 'read as well', 'for', 'better', 'range', 'kind'], definitionRows.map(metricRow)),
}

function withBlocks(text: string): string {
  return Object.entries(BLOCKS).reduce(
    (whole, [name, block]) =>
      whole.replace(
        new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}${block}\n${close}`,
      ),
    text,
  )
}

test('the lists of the page are what the code knows (vitest -u writes them)', async () => {
  const text = readFileSync(page, 'utf8')
  for (const name of Object.keys(BLOCKS)) expect(text).toContain(`<!-- /${name} -->`)
  await expect(withBlocks(text)).toMatchFileSnapshot(page)
})

test('every name in the list is one that the code reads, with what the list adds to it', () => {
  for (const { names, takes, id } of definitionRows) {
    for (const name of names) expect([name, metricDefinition(name + SUFFIX[takes])?.id]).toEqual([name, id])
  }
})

test('the page speaks of every method', () => {
  const text = readFileSync(page, 'utf8')
  // beside the generated list: in the table of assumptions
  for (const method of METHODS) expect([method, text.split(code(method)).length > 2]).toEqual([method, true])
})
