import { renderPowerJson, renderPowerText } from '../../core/report/measurement/power-report.ts'
import type { PowerAnswer } from '../../core/report/measurement/power-report.ts'
import { powerFor, rowsFor } from '../../core/statistics/sample-size/power.ts'
import { choice, type Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit.ts'
import { rowsOf, shareOf } from '../power-numbers.ts'
import { isEitherWay, plannedBy } from '../power-plan.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign power`: how many rows a rule with a confidence needs. */
export const power: Command = {
  name: 'power',
  usage:
    '--metric NAME --margin AMOUNT [--confidence 95%] [--power 80%] [--rows N] [--either-way] [--format text|json]',
  does: 'Say how many rows it takes to show that a model is no worse than a margin',
  help: `
  countersign power --metric accuracy --margin 0.01 --discordant 7.5%           two models on the same rows
  countersign power --metric accuracy --margin 0.01 --discordant 7.5% --rows 2000   what 2000 rows can show
  countersign power --metric recall --margin 0.05 --rate 85% --positives 10%    one model against 80%
  countersign power --metric accuracy --margin 0.01 --rate 90% --baseline-value 90%   on different rows
  countersign power --metric auc --margin 0.005 --baseline-value 0.87 --positives 20% --correlation 0.9
  countersign power --metric mae --margin 0.02 --sd 0.4                         a mean over rows
  countersign power --metric selection_rate --margin 0.01 --discordant 5% --either-way   for change_at_most

It answers before there are data. Once there are, the report says how many rows would settle an open rule.
The share that only one of two models gets right is best taken from an earlier pair on the same rows.`,
  options: new Map([
    [
      'metric',
      { value: 'NAME', means: 'a share (accuracy, recall, precision …), auc, or a mean (mean, mae, brier …)' },
    ],
    ['margin', { value: 'AMOUNT', means: 'how much worse it may be, as in regress_at_most' }],
    ['either-way', { value: null, means: 'it may be so much worse or better, and no more, as in change_at_most' }],
    ['confidence', { value: 'LEVEL', means: 'of the decision (default: 95%)' }],
    ['power', { value: 'SHARE', means: 'how often a good model should be seen to be one (default: 80%)' }],
    ['rows', { value: 'N', means: 'say what so many rows can show' }],
    ['discordant', { value: 'SHARE', means: 'of the rows, those that only one of two models gets right' }],
    ['rate', { value: 'SHARE', means: 'what a share is expected to be, on rows of its own' }],
    ['baseline-value', { value: 'VALUE', means: 'the share on other rows, the area, or what a margin in % is of' }],
    ['difference', { value: 'AMOUNT', means: 'how much better the candidate truly is (default: 0)' }],
    ['sd', { value: 'AMOUNT', means: 'standard deviation of a mean, from row to row' }],
    ['positives', { value: 'SHARE', means: 'of the rows, those with the positive label' }],
    ['correlation', { value: 'NUMBER', means: 'of the two areas on the same rows; one model alone without it' }],
    ['format', { value: 'FORMAT', means: 'text or json (default: text)' }],
  ]),
  positionals: { least: 0, most: 0 },
  run: runPower,
}

const POWERS: readonly number[] = [0.8, 0.9, 0.95, 0.99]

async function runPower(given: Arguments, _world: World, terminal: Terminal): Promise<number> {
  const format = choice('format', given.values.get('format') ?? 'text', ['text', 'json'])
  const level = shareOf(given, 'confidence', { above: 0.5 }) ?? 0.95
  const wanted = shareOf(given, 'power') ?? 0.8
  const rows = rowsOf(given)
  const { plan, counted, share, lower } = plannedBy(given)
  const eitherWay = isEitherWay(given, plan)
  const inside = rows === null || share === null ? rows : Math.max(1, Math.floor(rows * share))
  const answer: PowerAnswer = {
    metric: given.values.get('metric') ?? '',
    plan,
    counted,
    lower,
    share,
    eitherWay,
    level,
    power: wanted,
    needed: rowsFor(plan, { level, power: wanted, eitherWay }),
    given: inside === null ? null : { rows: inside, power: powerFor(plan, { level, rows: inside, eitherWay }) },
    others: POWERS.map((each) => ({ power: each, rows: rowsFor(plan, { level, power: each, eitherWay }) })),
  }
  terminal.out(format === 'json' ? renderPowerJson(answer) : renderPowerText(answer, terminal.width))
  return answer.needed === null && rows === null ? EXIT.notPromoted : EXIT.promote
}
