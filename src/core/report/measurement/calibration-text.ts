import type { BinnedCalibration, CalibrationBin, CalibrationLook, SideCalibration } from '../../measure/close-look.ts'
import { interval } from '../../statistics/bounds.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { valueOf } from '../../statistics/value-of.ts'
import { wrap } from '../wrap.ts'
import { calibrationSentences } from './calibration-sentences.ts'
import { shareText } from './share-text.ts'
import { lackReason } from './sweep-text.ts'
import { textTable } from './text-table.ts'
import { undefinedReason } from './undefined-words.ts'

/**
 * Scores held against what happened, for a terminal: for each side what it means in words and a table of bins of equal
 * mass, then the numbers of both, each with the bins it depends on.
 */
export function calibrationText(look: CalibrationLook, level: number): string {
  const { candidate, baseline } = look
  const compared = baseline !== null
  return [
    ...(compared ? [sideText('baseline', baseline, level)] : []),
    sideText(compared ? 'candidate' : null, candidate, level),
    numbersText(look, level),
    ...groupsText(look, level),
    look.clustered ? `${wrap(CLUSTERED, WIDTH, '').join('\n')}\n` : '',
  ].join('')
}

const WIDTH = 100

const CLUSTERED =
  'Rows are in clusters: these intervals take every row for itself, so they are too narrow. ece and calibration_slope, ' +
  'named by --metrics, resample whole clusters.'

type Calibrated = Extract<SideCalibration, { readonly kind: 'calibrated' }>

function sideText(name: string | null, side: SideCalibration, level: number): string {
  const title = name === null ? 'Calibration' : `Calibration of the ${name}`
  if (side.kind === 'lacking') return `\n${title}: there is none: ${lackReason(side.why)}.\n`
  const said = calibrationSentences(side, level).map((sentence) => `${wrap(sentence, WIDTH, '').join('\n')}\n`)
  return [`\n${title}.\n`, ...said, binTable(side, level)].join('')
}

/** The bins that a table is shown of: of equal mass, each says as much as the next, where those of equal width may be nearly all empty. */
const SHOWN = 'equal-mass'

function binTable({ binned }: Calibrated, level: number): string {
  const found = binned.find(({ binning }) => binning === SHOWN)
  if (found === undefined) return ''
  const bins = found.bins.filter(({ n }) => n > 0)
  const empty = found.bins.length - bins.length
  const rest = empty === 0 ? '' : `  ${empty} of the ${found.bins.length} bins are empty: equal scores stay together.\n`
  const head = [binsName(found), 'rows', 'mean score', 'came true', `${percentOf(level)} interval`]
  return `${textTable(
    head,
    bins.map((bin) => binRow(bin, level)),
  )}${rest}`
}

function binRow({ lower, upper, n, meanScore, observed }: CalibrationBin, level: number): readonly string[] {
  const range = `${shareText(lower)} to ${shareText(upper)}`
  if (meanScore === null || observed === null) return [range, String(n), '-', '-', 'no weight']
  return [range, String(n), shareText(meanScore), ...observedCells({ meanScore, observed }, level)]
}

function observedCells(
  { meanScore, observed }: { readonly meanScore: number; readonly observed: Estimate },
  level: number,
): readonly string[] {
  const found = interval(observed, level)
  if (found === null) return [shareText(valueOf(observed)), '', '']
  const { lower, upper } = found
  const off = meanScore > upper ? 'scores too high' : meanScore < lower ? 'scores too low' : ''
  return [shareText(valueOf(observed)), `${shareText(lower)} to ${shareText(upper)}`, off]
}

function numbersText({ candidate, baseline }: CalibrationLook, level: number): string {
  const sides = [baseline, candidate].flatMap((side) => (side?.kind === 'calibrated' ? [side] : []))
  const [first] = sides
  if (first === undefined) return ''
  const both = baseline?.kind === 'calibrated' && candidate.kind === 'calibrated'
  const line = (name: string, of: (side: Calibrated) => string): readonly string[] => [name, ...sides.map(of)]
  const rows = [
    ...first.binned.flatMap((binned, at) => errorLines(binsName(binned), (name, of) => line(name, of), at)),
    line('Brier score', ({ brier }) => shareText(brier)),
    // one partition is enough to read: that of the bins shown above
    ...first.binned.flatMap((binned, at) =>
      binned.binning === SHOWN ? partLines(binsName(binned), (name, of) => line(name, of), at) : [],
    ),
    ...fitLines(sides, line, level),
  ]
  return `\n${textTable(['', ...(both ? ['baseline', 'candidate'] : ['value'])], rows)}`
}

type LineOf = (name: string, of: (side: Calibrated) => string) => readonly string[]

function errorLines(bins: string, line: LineOf, at: number): readonly (readonly string[])[] {
  const text = (side: Calibrated, of: keyof BinnedCalibration['errors']): string =>
    shareText(side.binned[at]?.errors[of] ?? null)
  return [
    line(`ECE, ${bins}`, (side) => text(side, 'expected')),
    line(`MCE, ${bins}`, (side) => text(side, 'largest')),
    line(`RMSCE, ${bins}`, (side) => text(side, 'rootMeanSquare')),
  ]
}

/** Murphy's parts: reliability − resolution + uncertainty, and what the bins hide, make the Brier score. */
function partLines(bins: string, line: LineOf, at: number): readonly (readonly string[])[] {
  const text = (side: Calibrated, of: keyof BinnedCalibration['brier']): string =>
    shareText(side.binned[at]?.brier[of] ?? null)
  return [
    line(`  reliability, ${bins}`, (side) => text(side, 'reliability')),
    line(`  − resolution, ${bins}`, (side) => text(side, 'resolution')),
    line('  + uncertainty', (side) => text(side, 'uncertainty')),
    line(`  + within ${bins}`, (side) => text(side, 'withinBins')),
  ]
}

function fitLines(sides: readonly Calibrated[], line: LineOf, level: number): readonly (readonly string[])[] {
  if (sides.every(({ recalibration }) => recalibration.kind === 'undefined')) {
    return [line('slope and intercept', (side) => fitText(side, 'slope', level))]
  }
  return [
    line('slope (ideal: 1)', (side) => fitText(side, 'slope', level)),
    line('intercept, slope held at 1 (ideal: 0)', (side) => fitText(side, 'inTheLarge', level)),
    line('intercept beside that slope (ideal: 0)', (side) => fitText(side, 'intercept', level)),
  ]
}

function fitText({ recalibration }: Calibrated, what: 'slope' | 'intercept' | 'inTheLarge', level: number): string {
  if (recalibration.kind === 'undefined') return `none: ${undefinedReason(recalibration.why)}`
  const estimate = recalibration[what]
  const found = interval(estimate, level)
  const value = fixed(valueOf(estimate))
  return found === null ? value : `${value} (${fixed(found.lower)} to ${fixed(found.upper)})`
}

function fixed(value: number): string {
  return value.toFixed(3).replace('-', '−')
}

function groupsText({ groups }: CalibrationLook, level: number): readonly string[] {
  return groups.map(({ column, groups: of }) => {
    const rows = of.map(({ group, n, meanScore, observed }) =>
      meanScore === null || observed === null
        ? [group, String(n), '-', '-', 'no rows of weight']
        : [group, String(n), shareText(meanScore), ...observedCells({ meanScore, observed }, level)],
    )
    return `\n${textTable([column, 'rows', 'mean score', 'came true', `${percentOf(level)} interval`], rows)}`
  })
}

function binsName({ binning, bins }: BinnedCalibration): string {
  return `${bins.length} bins of ${binning === 'equal-mass' ? 'equal mass' : 'equal width'}`
}

/** `95 %` for 0.95. */
function percentOf(level: number): string {
  return `${Number((level * 100).toPrecision(6))} %`
}
