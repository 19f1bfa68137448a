import { describe, expect, test } from 'vitest'
import { commandHelp } from '../../src/cli/help.ts'
import { power as command } from '../../src/cli/commands/power.ts'
import { type End, inProcess } from './in-process.ts'

function power(line: string): Promise<End> {
  return inProcess(['power', ...line.split(' ')], '.')
}

/** The first paragraph of the answer, on one line. */
async function sentence(line: string): Promise<string> {
  const { out } = await power(line)
  return (out.split('\n\n')[0] ?? '').replaceAll('\n', ' ')
}

async function answer(line: string): Promise<unknown> {
  const { code, out, err } = await power(`${line} --format json`)
  expect(err).toBe('')
  expect(out.endsWith('}\n')).toBe(true)
  return { code, ...JSON.parse(out) }
}

describe('how many rows', () => {
  test('two models on the same rows take, in the example of the reference', async () => {
    const { code, out, err } = await power('--metric accuracy --margin 0.01 --discordant 7.5%')
    expect([code, err]).toEqual([0, ''])
    expect(out)
      .toBe(`4637 rows show, with 95% confidence, that accuracy is worse by no more than 0.01, 80 times in 100 if
both models are equally good.

  design      two models on the same rows
  margin      0.01
  discordant  7.5% of the rows only one of the two gets right
  confidence  95%, one-sided
  power        80%   90%   95%     99%
  rows        4637  6423  8117  11,828

Half the margin takes about four times the rows. A normal approximation: for a few dozen rows, add some.
`)
  })

  test.each([
    ['--metric accuracy --margin 0.01 --discordant 0.075', { rows: 4_637, allRows: null, counted: 'rows' }],
    ['--metric accuracy --margin 0.01 --discordant 7.5% --confidence 97.5% --power 90%', { rows: 7_881 }],
    // 6.1825 · 0.09 / 0.02²
    ['--metric accuracy --margin 0.01 --discordant 9% --difference 0.01', { rows: 1_390 }],
    ['--metric accuracy --margin 1% --discordant 7.5% --baseline-value 0.5', { rows: 18_548 }],
    // 6.1825 · 2 · 0.09 / 0.01²
    ['--metric accuracy --margin 0.01 --rate 90% --baseline-value 90%', { rows: 11_129 }],
    ['--metric error_rate --margin 0.01 --rate 10% --baseline-value 10%', { rows: 11_129, lower: true }],
    ['--metric recall --margin 0.05 --rate 85% --positives 10%', { rows: 368, allRows: 3_680, counted: 'positives' }],
    ['--metric fnr --margin 0.05 --rate 15% --positives 10%', { rows: 368, allRows: 3_680, counted: 'positives' }],
    ['--metric specificity --margin 0.05 --rate 85% --positives 20%', { rows: 368, allRows: 460 }],
    // 6.1825 · 0.4² / 0.02²
    ['--metric mae --margin 0.02 --sd 0.4', { rows: 2_474, counted: 'rows' }],
    ['--metric auc --margin 0.005 --baseline-value 0.87 --positives 20% --correlation 0.9', { rows: 13_819 }],
    // 8.5638 · 0.05 / 0.01²: both sides may miss
    ['--metric selection_rate --margin 0.01 --discordant 5% --either-way', { rows: 4_282, eitherWay: true }],
    ['--metric bias --margin 0.02 --sd 0.4 --either-way', { rows: 3_426, eitherWay: true }],
    ['--metric accuracy --margin 0.01 --rate 90% --baseline-value 90% --either-way', { rows: 15_415 }],
    [
      '--metric auc --margin 0.005 --baseline-value 0.87 --positives 20% --correlation 0.9 --either-way',
      { rows: 19_141, eitherWay: true },
    ],
  ])('%s', async (line, expected) => {
    expect(await answer(line)).toMatchObject({ code: 0, ...expected })
  })

  test('are none where the truth is no better than the margin', async () => {
    const line = '--metric accuracy --margin 0.01 --discordant 7.5% --difference=-0.01'
    expect(await answer(line)).toMatchObject({ code: 1, rows: null, given: null })
    expect(await sentence(line)).toBe(
      'No number of rows shows, with 95% confidence, that accuracy is worse by no more than 0.01 if the candidate is truly worse by 0.01.',
    )
  })
})

describe('what so many rows can show', () => {
  test('is the inverse of how many it takes', async () => {
    const line = '--metric accuracy --margin 0.01 --discordant 7.5%'
    const found = await answer(`${line} --rows 4637`)
    expect(found).toMatchObject({ given: { rows: 4_637, power: 0.800_006 }, rows: 4_637 })
    expect(await sentence(`${line} --rows 2000`)).toBe(
      '2000 rows show, with 95% confidence, that accuracy is worse by no more than 0.01, 50 times in 100 if both models are equally good. To do so 80 times in 100 takes 4637 rows.',
    )
  })

  test('counts the rows that the metric is a share of', async () => {
    const found = await answer('--metric recall --margin 0.05 --rate 85% --positives 10% --rows 999')
    expect(found).toMatchObject({ given: { rows: 99 } })
  })

  test('is never certain, and never nothing', async () => {
    const line = '--metric accuracy --margin 0.5 --discordant 7.5%'
    expect(await sentence(`${line} --rows 100000`)).toContain('at least 99 times in 100')
    const none = '--metric accuracy --margin 0.01 --discordant 7.5% --difference=-0.07'
    expect(await sentence(`${none} --rows 5000`)).toContain('at most once in 100')
  })
})

describe('a question that has no answer says what to ask', () => {
  test.each([
    ['--metric x', /no formula for the rows that x needs; evaluate once/],
    ['--metric acuracy --margin 0.1', /did you mean accuracy\?/],
    ['--metric f1 --margin 0.1', /no formula .* that f1 needs/],
    ['--metric accuracy --margin 0.1', /--discordant 7\.5%.*--rate 90%/],
    ['--metric accuracy --discordant 5%', /--margin 0\.01/],
    ['--metric accuracy --margin 1% --discordant 5%', /add --baseline-value, or write 0\.01/],
    ['--metric accuracy --margin=-0.01 --discordant 5%', /at least 0/],
    ['--metric accuracy --margin x --discordant 5%', /expected a number/],
    ['--metric accuracy --margin x% --discordant 5%', /percent are of the baseline/],
    ['--metric accuracy --margin NaN --discordant 5%', /expected a number/],
    ['--metric accuracy --margin Infinity --discordant 5%', /expected a number/],
    ['--metric accuracy --margin 1e999 --discordant 5%', /expected a number/],
    ['--metric accuracy --margin 0x1 --discordant 5%', /expected a number/],
    ['--metric accuracy --margin 0.01 --discordant 0', /a share above 0% and below/],
    ['--metric accuracy --margin 0.01 --discordant 7.5', /did you mean 7\.5%\?/],
    ['--metric accuracy --margin 0.01 --discordant 150%', /expected a share/],
    ['--metric accuracy --margin 0.01 --discordant 5% --difference 0.06', /at most that far apart/],
    ['--metric accuracy --margin 0.01 --discordant 5% --rate 90%', /give one of them/],
    ['--metric accuracy --margin 0.01 --discordant 5% --sd 1', /--sd does nothing/],
    ['--metric accuracy --margin 0.01 --discordant 5% --baseline-value 0.9', /--baseline-value does nothing/],
    ['--metric accuracy --margin 0.01 --discordant 5% --positives 10%', /--positives does nothing/],
    ['--metric accuracy --margin 0.9 --rate 90%', /nothing is left to show/],
    ['--metric fpr --margin 0.95 --rate 5%', /nothing is left to show/],
    ['--metric precision --margin 0.01 --discordant 5%', /not the same rows: give --rate/],
    ['--metric auc --margin 0.01', /--baseline-value 0\.87/],
    ['--metric auc --margin 0.01 --baseline-value 0.8', /--positives 20%/],
    ['--metric auc --margin 0.01 --baseline-value 1 --positives 20%', /expected a share/],
    ['--metric auc --margin 0.01 --baseline-value 0.8 --positives 20% --correlation 1', /from -1 to below 1/],
    ['--metric auc --margin 0.01 --baseline-value 0.8 --positives 20% --rate 90%', /--rate does nothing/],
    ['--metric mae --margin 0.01', /--sd 0\.2/],
    ['--metric mae --margin 0.01 --sd 0', /above 0/],
    ['--metric mae --margin 0.01 --sd 1 --correlation 0.5', /--correlation does nothing/],
    ['--metric accuracy --margin 0.01 --discordant 5% --confidence 50%', /above 50%/],
    ['--metric accuracy --margin 0.01 --discordant 5% --confidence 95', /did you mean 95%\?/],
    ['--metric accuracy --margin 0.01 --discordant 5% --power 100%', /below 100%/],
    ['--metric accuracy --margin 0.01 --discordant 5% --rows 0', /whole number of rows/],
    ['--metric accuracy --margin 0.01 --discordant 5% --rows 1.5', /whole number of rows/],
    ['--metric accuracy --margin 0.01 --discordant 5% --rows 9999999999999999', /whole number of rows/],
    ['--metric accuracy --margin 0.01 --discordant 5% --format xml', /expected one of text, json/],
    ['--metrc accuracy', /did you mean --metric\?/],
  ])('%s', async (line, hint) => {
    const { code, out, err } = await power(line)
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(hint)])
  })
})

test('every example of the help is answered', async () => {
  const examples = [...commandHelp(command).matchAll(/^ {2}countersign power (.+?)(?: {2,}.*)?$/gm)]
  expect(examples.length).toBeGreaterThan(4)
  for (const [, line = ''] of examples) {
    expect([line, (await power(line)).code]).toEqual([line, 0])
  }
})

test('either way, in a sentence', async () => {
  expect(await sentence('--metric selection_rate --margin 0.01 --discordant 5% --either-way')).toBe(
    '4282 rows show, with 95% confidence, that selection_rate changes by no more than 0.01 either way, 80 times in 100 if nothing truly changes.',
  )
  expect(await sentence('--metric bias --margin 0.02 --sd 0.4 --difference 0.005 --either-way')).toContain(
    'if the candidate truly differs by 0.005',
  )
  expect((await power('--metric bias --margin 0.02 --sd 0.4 --either-way')).out).toContain('95%, two one-sided tests')
})

test.each([
  ['--metric recall --margin 0.05 --rate 85% --either-way', '--discordant instead of --rate'],
  ['--metric auc --margin 0.05 --baseline-value 0.87 --positives 20% --either-way', 'add --correlation'],
])('%s compares nothing, and says so', async (line, hint) => {
  const { code, err } = await power(line)
  expect(code).toBe(2)
  expect(err).toContain(hint)
})
