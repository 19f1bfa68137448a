import { prettyJson, type Json } from '../base/canonical-json.ts'
import { unreachable } from '../base/unreachable.ts'
import { formatPath } from '../evidence/metric-name.ts'
import type { Attestation, LineageEntry, Measurement, Reading, ReportedValue } from '../evidence/types.ts'
import { runsText } from './runs-text.ts'
import { visible } from './visible.ts'

/** One evidence file with what a reader made of it. */
export type Inspection = { readonly path: string; readonly digest: string; readonly reading: Reading }

/** What readers made of evidence files, for a terminal: one block a file, one row a measurement. */
export function renderInspectionText(inspections: readonly Inspection[]): string {
  return inspections.map((inspection) => block(inspection)).join('\n')
}

/** The same as JSON: a list of files with format, digest, measurements, attestations and lineage. */
export function renderInspectionJson(inspections: readonly Inspection[]): string {
  const files = inspections.map(({ path, digest, reading }) => ({ path, digest, ...jsonOf(reading) }))
  return prettyJson(files)
}

function jsonOf(reading: Reading): { readonly [key: string]: Json } {
  const measurements = reading.measurements.map((measurement) => ({
    ...measurement,
    name: formatPath(measurement.path),
  }))
  const { format, attestations, asserts, lineage, identity, notes } = reading
  return { format, measurements, attestations, asserts, lineage, identity, notes }
}

function block({ path, digest, reading }: Inspection): string {
  const head = `${visible(path)}: ${reading.format}, ${digest.slice(0, 19)}…\n`
  const identity = Object.entries(reading.identity).map(([name, value]) => `  ${name}: ${visible(value)}\n`)
  const notes = reading.notes.map((note) => `  note, line ${note.at?.line ?? 1}: ${visible(note.message)}\n`)
  return [
    head,
    ...identity,
    table('metric', ['value', 'line', 'n', 'standard error', 'about'], reading.measurements.map(measurementRow)),
    table('attestation', ['outcome', 'line', 'message'], reading.attestations.map(attestationRow)),
    table('lineage', ['role', 'line', 'digest'], reading.lineage.map(lineageRow)),
    ...notes,
    nothing(reading),
  ].join('')
}

function nothing(reading: Reading): string {
  const items = reading.measurements.length + reading.attestations.length + reading.lineage.length
  if (items > 0) return ''
  return reading.asserts
    ? '  It asserts nothing: a gate will not read that as a pass.\n'
    : '  It holds no measurement.\n'
}

function measurementRow(measurement: Measurement): readonly string[] {
  return [
    formatPath(measurement.path),
    valueText(measurement.value),
    String(measurement.at.line),
    measurement.n ?? '',
    measurement.standardError ?? '',
    about(measurement),
  ]
}

function about(measurement: Measurement): string {
  const named = [
    ['dataset', measurement.dataset],
    ['split', measurement.split],
    ['slice', measurement.slice],
    ['better', measurement.direction],
    [
      'interval',
      measurement.interval === null ? null : `${measurement.interval.lower} to ${measurement.interval.upper}`,
    ],
    ...Object.entries(measurement.context),
  ].flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return [...(measurement.operational ? ['operational'] : []), ...named].join(', ')
}

function attestationRow(attestation: Attestation): readonly string[] {
  return [attestation.name, attestation.outcome, String(attestation.at.line), attestation.message]
}

function lineageRow(entry: LineageEntry): readonly string[] {
  return [`${entry.stage}: ${entry.path}`, entry.role, String(entry.at.line), `${entry.algorithm} ${entry.digest}`]
}

/** A reported value as a person reads it: numbers as written, the rest with its kind. */
function valueText(value: ReportedValue): string {
  switch (value.kind) {
    case 'number':
    case 'nonfinite':
      return value.text
    case 'boolean':
      return `${value.text} (boolean)`
    case 'text':
      return `${JSON.stringify(value.text)} (text)`
    case 'null':
      return 'null'
    case 'collection':
      return value.of === 'runs' ? runsText(value) : `(${value.of})`
    default:
      return unreachable(value)
  }
}

function table(first: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const lines = [[first, ...columns], ...rows].map((row) => row.map((cell) => visible(cell)))
  const widths = [first, ...columns].map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const used = widths.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''))
  return lines
    .map((line) => line.flatMap((cell, column) => (used[column] ? [cell.padEnd(widths[column] ?? 0)] : [])).join('  '))
    .map((line) => `  ${line.trimEnd()}\n`)
    .join('')
}
