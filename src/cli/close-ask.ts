import { compare, decimal, parseDecimal } from '../core/base/decimal.ts'
import type { Amount } from '../core/document/shape/number.ts'
import type { CloseAsk } from '../core/measure/predictions/plan.ts'
import { worthIn } from '../core/measure/predictions/sweep-thresholds.ts'
import type { Costs } from '../core/policy/measuring.ts'
import type { ThresholdRule } from '../core/statistics/operating-point/choose-threshold.ts'
import type { Arguments } from './arguments.ts'
import { UsageError } from './exit.ts'

/** What `--thresholds` and `--calibration` ask to see besides metrics; null where neither is given. */
export function closeAsk({ values, switches }: Arguments, costs: Costs | null): CloseAsk | null {
  const sweeps = switches.has('thresholds')
  const choose = values.get('choose') ?? null
  if (choose !== null && !sweeps) throw new UsageError('--choose chooses among thresholds: add --thresholds')
  const calibration = switches.has('calibration')
  if (!sweeps && !calibration) return null
  return { thresholds: sweeps ? rulesOf(choose, costs) : null, calibration }
}

const WORTH = {
  true_positive: 'truePositive',
  false_positive: 'falsePositive',
  true_negative: 'trueNegative',
  false_negative: 'falseNegative',
} as const

/** `true_positive=50,false_positive=-5`, by the words of a policy's `costs:`; what is not named is worth nothing. */
export function costsOf(text: string | null): Costs | null {
  if (text === null) return null
  const costs: Record<keyof Costs, Amount | null> = {
    truePositive: null,
    falsePositive: null,
    trueNegative: null,
    falseNegative: null,
  }
  const parts = partsOf(text)
  if (parts.length === 0) throw new UsageError('--costs names no amount, such as false_positive=-5')
  for (const part of parts) {
    const [name = '', amount = '', ...rest] = part.split('=').map((side) => side.trim())
    const value = parseDecimal(amount)
    if (!isWorth(name) || value === null || rest.length > 0) {
      throw new UsageError(
        `--costs ${part}: expected what a row is worth, such as true_positive=50,false_positive=-5; ` +
          `there are ${Object.keys(WORTH).join(', ')}`,
      )
    }
    if (costs[WORTH[name]] !== null) throw new UsageError(`--costs says ${name} twice`)
    costs[WORTH[name]] = { text: amount, value }
  }
  return costs
}

function isWorth(name: string): name is keyof typeof WORTH {
  return Object.hasOwn(WORTH, name)
}

/** The rules that need no number, where none is named. */
function rulesOf(choose: string | null, costs: Costs | null): readonly ThresholdRule[] {
  if (choose === null) return [{ kind: 'most-f1' }, ...(costs === null ? [] : [mostWorth(costs)])]
  const parts = partsOf(choose)
  if (parts.length === 0) throw new UsageError('--choose names no rule: there is most-f1, for one')
  return parts.map((part) => ruleOf(part, costs))
}

function ruleOf(part: string, costs: Costs | null): ThresholdRule {
  const [word = '', ...rest] = part.split('=')
  const rate = rest.length === 0 ? null : rest.join('=')
  if (part === 'most-f1') return { kind: 'most-f1' }
  if (part === 'most-worth') return mostWorth(costs)
  if (word === 'fpr-at-most' && rate !== null) return { kind: 'false-positive-rate-at-most', rate: rateOf(part, rate) }
  if (word === 'recall-at-least' && rate !== null) return { kind: 'recall-at-least', rate: rateOf(part, rate) }
  throw new UsageError(
    `--choose ${part}: expected most-f1, most-worth, fpr-at-most=0.05 or recall-at-least=0.9, separated by commas`,
  )
}

function mostWorth(costs: Costs | null): ThresholdRule {
  if (costs === null) throw new UsageError('--choose most-worth needs to know what rows are worth: add --costs')
  return { kind: 'most-worth', worth: worthIn(costs) }
}

const [ZERO, ONE] = [decimal('0'), decimal('1')]

function rateOf(part: string, text: string): number {
  const value = parseDecimal(text)
  if (value === null || compare(value, ZERO) < 0 || compare(value, ONE) > 0) {
    throw new UsageError(`--choose ${part}: expected a rate from 0 to 1, such as 0.05`)
  }
  return Number(text)
}

function partsOf(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '')
}
