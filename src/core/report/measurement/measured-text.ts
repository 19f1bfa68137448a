import { prettyJson } from '../../base/canonical-json.ts'
import type { Json } from '../../base/canonical-json.ts'
import { formatPath } from '../../evidence/metric-name.ts'
import type { Difference, Measured, MeasuredFile, MeasuredValue, Sample } from '../../measure/measured.ts'
import { interval } from '../../statistics/bounds.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import type { ExtremeGroup } from '../../statistics/fairness/disparity.ts'
import { valueOf } from '../../statistics/value-of.ts'
import { count } from '../phrase.ts'
import { visible } from '../visible.ts'
import { RATE_WORDS } from './apart-words.ts'
import { calibrationText } from './calibration-text.ts'
import { intervalBar, intervalLegend } from './interval-bar.ts'
import type { BarStyle } from './interval-bar.ts'
import { sweepText } from './sweep-text.ts'
import { textTable } from './text-table.ts'
import { undefinedReason } from './undefined-words.ts'

/** How measurements are printed without a policy: with intervals at a level, 0.95 for 95 %. */
export type MeasuredStyle = { readonly level: number; readonly bars: BarStyle }

/** What was measured, for a terminal: the files, how rows paired, and one line a value. */
export function renderMeasuredText(measured: Measured, style: MeasuredStyle): string {
  const text = textOf(measured, style)
  return style.bars === 'plain' ? inAscii(text) : text
}

/** The signs of our own words; names from a table stay as they are written there. */
function inAscii(text: string): string {
  return text.replaceAll('−', '-').replaceAll('’', "'").replaceAll(' · ', ', ').replaceAll('×', 'x')
}

function textOf(measured: Measured, style: MeasuredStyle): string {
  const { candidate, baseline, values } = measured
  const compared = values.some(({ difference }) => difference !== null)
  const whole = values.filter(({ slice }) => slice === null)
  const slices = values.filter(({ slice }) => slice !== null)
  const percent = `${Number((style.level * 100).toPrecision(6))} %`
  const head = compared
    ? ['metric', 'baseline', 'candidate', 'change', `${percent} interval of the change`]
    : ['metric', 'value', ...(values.some(hasInterval) ? [`${percent} interval`] : [])]
  const row = (value: MeasuredValue): readonly string[] => (compared ? change(value, style) : single(value, style))
  return [
    fileLine(candidate),
    ...(baseline === null ? [] : [fileLine(baseline)]),
    ...pairingLine(measured),
    ...settingsLine(measured),
    textTable(head, whole.map(row)),
    slices.length === 0
      ? ''
      : textTable(
          ['slice', ...head],
          slices.map((value) => [value.slice?.name ?? '', ...row(value)]),
        ),
    apartTable(whole),
    ...searchLines(measured),
    values.some(hasInterval) ? `  ${intervalLegend(style.bars)}\n` : '',
    ...closeLines(measured, style),
  ].join('')
}

/** Between which groups disparities are: those of the candidate. */
function apartTable(values: readonly MeasuredValue[]): string {
  const rows = values.flatMap(({ path, candidate }) => {
    if (candidate?.kind !== 'measured' || candidate.apart === undefined) return []
    const { rate, lowest, highest } = candidate.apart
    return [[path[0] ?? '', RATE_WORDS[rate], groupCell(lowest), groupCell(highest)]]
  })
  // difference and ratio are between the same groups
  const once = [...new Map(rows.map((row) => [row.join('\n'), row])).values()]
  return textTable(['groups', 'of the candidate', 'lowest', 'highest'], once)
}

function groupCell({ group, n, value }: ExtremeGroup): string {
  return `${group}: ${short(value).replace('-', '−')} of ${count(n, 'row')}`
}

function closeLines({ closely }: Measured, { level }: MeasuredStyle): readonly string[] {
  const { thresholds = null, calibration = null } = closely ?? {}
  return [
    ...(thresholds === null ? [] : [sweepText(thresholds)]),
    ...(calibration === null ? [] : [calibrationText(calibration, level)]),
  ]
}

/** The same as JSON, with the bounds at the level beside each estimate. */
export function renderMeasuredJson(measured: Measured, { level }: MeasuredStyle): string {
  const values = measured.values.map((value) => ({ ...value, name: formatPath(value.path), ...boundsOf(value, level) }))
  // plain JSON by its definition; interfaces without index signature don't say so to the compiler
  return prettyJson({ ...measured, level, values } as unknown as Json)
}

function boundsOf({ candidate, baseline, difference }: MeasuredValue, level: number): { readonly intervals: Json } {
  const of = (one: Sample | Difference | null): Json => {
    const found = one?.kind === 'measured' ? interval(one.estimate, level) : null
    return found === null ? null : [digits(found.lower), digits(found.upper)]
  }
  return { intervals: { candidate: of(candidate), baseline: of(baseline), difference: of(difference) } }
}

function digits(value: number): number {
  return Number(value.toPrecision(10))
}

function fileLine({ path, rows, format, problems }: MeasuredFile): string {
  const read = rows === null ? 'not measured' : `${count(rows, 'row')} of ${format ?? 'a table'}`
  const wrong = problems.map(
    ({ message, hint }) => `  ${visible(message)}\n${hint === null ? '' : `  ${visible(hint)}\n`}`,
  )
  return `${visible(path)}: ${read}\n${wrong.join('')}`
}

function pairingLine({ pairing }: Measured): readonly string[] {
  if (pairing === null) return []
  const { by, paired, onlyCandidate, onlyBaseline, problem } = pairing
  if (problem !== null) return [`Rows do not pair: ${visible(problem.message)}\n`]
  const rest =
    onlyCandidate + onlyBaseline === 0 ? '' : `, ${onlyCandidate} only here and ${onlyBaseline} only in the baseline`
  return [`${paired} rows pair by ${by}${rest}\n`]
}

function settingsLine({ settings }: Measured): readonly string[] {
  if (settings.length === 0) return []
  return [`${settings.map(({ name, value }) => `${name}: ${visible(value)}`).join(' · ')}\n`]
}

function single({ path, candidate }: MeasuredValue, style: MeasuredStyle): readonly string[] {
  return [formatPath(path), valueText(candidate), ...intervalText(candidate, style, false)]
}

/** Whether there is anything to draw of a value. */
function hasInterval({ candidate, difference }: MeasuredValue): boolean {
  return [candidate, difference].some((one) => one?.kind === 'measured' && one.estimate.kind !== 'point')
}

function change({ path, candidate, baseline, difference }: MeasuredValue, style: MeasuredStyle): readonly string[] {
  const alone = difference === null || (difference.kind === 'undefined' && difference.why === 'no-method')
  if (alone && candidate?.kind === 'measured') return ownInterval({ path, candidate, baseline }, style)
  const moved = difference?.kind === 'measured' ? signed(valueOf(difference.estimate)) : ''
  return [formatPath(path), valueText(baseline), valueText(candidate), moved, ...intervalText(difference, style, true)]
}

/** A disparity has no difference of its own: its interval is that of the candidate. */
function ownInterval(
  { path, candidate, baseline }: Pick<MeasuredValue, 'path' | 'candidate' | 'baseline'>,
  style: MeasuredStyle,
): readonly string[] {
  const [bounds = '', ...others] = intervalText(candidate, style, false)
  const own = bounds === '' ? '' : `${bounds} (candidate)`
  return [formatPath(path), valueText(baseline), valueText(candidate), '', own, ...others]
}

function valueText(sample: Sample | null): string {
  if (sample === null) return ''
  return sample.kind === 'measured' ? short(valueOf(sample.estimate)) : undefinedReason(sample.why)
}

function intervalText(
  one: Sample | Difference | null,
  { level, bars }: MeasuredStyle,
  zero: boolean,
): readonly string[] {
  if (one === null) return ['', '', '']
  if (one.kind === 'undefined') return [zero ? undefinedReason(one.why) : '', '', '']
  const found = interval(one.estimate, level)
  if (found === null) return ['', '', one.method === 'none' ? '' : one.method]
  const show = zero ? signed : short
  return [`${show(found.lower)} to ${show(found.upper)}`, barOf(one.estimate, { found, bars, zero }), one.method]
}

type Drawn = {
  readonly found: { readonly lower: number; readonly upper: number }
  readonly bars: BarStyle
  readonly zero: boolean
}

function barOf(estimate: Estimate, { found, bars, zero }: Drawn): string {
  return intervalBar({ estimate: valueOf(estimate), ...found, margins: [], zero }, bars)
}

function searchLines({ search }: Measured): readonly string[] {
  if (search === null) return []
  const { searched, found, metric, minRows } = search
  const of = `of ${searched} slices with ${minRows} rows or more`
  if (found.length === 0) return [`No slice is shown to be worse, ${of}.\n`]
  const lines = found.map(
    ({ slice, n, worse, adjustedP }) =>
      `  ${visible(slice.name)}: ${metric} ${signed(worse)} on ${n} rows, p ${short(adjustedP)}\n`,
  )
  return [`Slices that are worse, ${of}, p-values adjusted for all of them:\n`, ...lines]
}

/** Four significant digits, six where a value is that near to 1: enough to tell two models apart. */
function short(value: number): string {
  const decimals = Math.abs(value) >= 0.99 && Math.abs(value) < 1 ? 6 : 4
  return String(Number(value.toPrecision(decimals)))
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${short(Math.abs(value))}`
}
