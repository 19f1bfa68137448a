import type { SideCalibration } from '../../measure/close-look.ts'
import { interval } from '../../statistics/bounds.ts'
import type { Interval } from '../../statistics/bounds.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { valueOf } from '../../statistics/value-of.ts'

type Calibrated = Extract<SideCalibration, { readonly kind: 'calibrated' }>

/** What calibration means in words: whether scores are too high on the whole, and whether they are too extreme. */
export function calibrationSentences(side: Calibrated, level: number): readonly string[] {
  return [levelSentence(side, level), ...slopeSentence(side, level)]
}

function levelSentence({ off, meanScore, observed }: Calibrated, level: number): string {
  const found = interval(off, level)
  const sizes = `their mean is ${percent(meanScore)}, and ${percent(observed)} came true`
  if (found === null) return `On the whole ${sizes}; how much that varies is not known.`
  const range = `${percentOf(level)} interval ${points(found.lower)} to ${points(found.upper)} points`
  const way = wayOf(found, 0)
  if (way === null) return `Scores are not shown to be too high or too low on the whole: ${sizes} (${range}).`
  const size = points(Math.abs(valueOf(off))).replace('+', '')
  return `Scores are ${size} points too ${way === 'above' ? 'high' : 'low'} on the whole: ${sizes} (${range}).`
}

function slopeSentence({ recalibration }: Calibrated, level: number): readonly string[] {
  if (recalibration.kind === 'undefined') return []
  const { slope } = recalibration
  const found = interval(slope, level)
  if (found === null) return []
  const size = `slope ${fixed(slope)}`
  if (valueOf(slope) <= 0 && found.upper <= 0) return [`High scores speak for the wrong label (${size}).`]
  const way = wayOf(found, 1)
  if (way === null) return [`They are not shown to be too extreme or too timid (${size}).`]
  return [
    way === 'below'
      ? `They are too extreme: high ones promise too much and low ones too little (${size}).`
      : `They are too timid: high ones promise too little and low ones too much (${size}).`,
  ]
}

/** On which side of a value the whole interval lies; null where it holds the value. */
function wayOf({ lower, upper }: Interval, value: number): 'above' | 'below' | null {
  if (lower > value) return 'above'
  return upper < value ? 'below' : null
}

function fixed(estimate: Estimate): string {
  return valueOf(estimate).toFixed(2).replace('-', '−')
}

/** A share in percent, to two significant digits at least. */
function percent(share: number): string {
  return `${short(100 * share)} %`
}

function points(share: number): string {
  const text = short(Math.abs(100 * share))
  return `${share < 0 ? '−' : '+'}${text}`
}

function short(value: number): string {
  return value === 0 || value >= 1 ? value.toFixed(1) : String(Number(value.toPrecision(2)))
}

function percentOf(level: number): string {
  return `${Number((level * 100).toPrecision(6))} %`
}
