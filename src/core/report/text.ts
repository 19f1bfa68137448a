import { byPlace } from '../base/diagnostic.ts'
import { alike, labelOf } from './alike.ts'
import type { Alike } from './alike.ts'
import { columnWidth } from './column-width.ts'
import { intervalLegend } from './measurement/interval-bar.ts'
import { intervalRow } from './measurement/interval-row.ts'
import { count, name, plain, quote, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { Group, RuleView } from './rule-view.ts'
import { paint } from './terminal-colour.ts'
import { governanceLines } from './text-governance.ts'
import { approvalLines, footerLines, packLines, waiverLines } from './text-sections.ts'
import type { ModelView, View } from './types.ts'
import { wrap } from './wrap.ts'

/** How a terminal takes the report: columns to fill, and whether it takes colour. */
export type TextOptions = { readonly width: number; readonly colour: boolean }

/** Passed rules are listed up to this many per model, then counted. */
const PASSES_LISTED = 20

/** Words of the left column; every one is `TAG_WIDTH` wide at most. */
const TAG: Readonly<Record<Group, string>> = {
  failed: 'FAIL',
  errored: 'ERROR',
  undecided: 'OPEN',
  pending: 'WAIT',
  warning: 'warn',
  waived: 'waived',
  passed: 'ok',
  'not-applicable': 'n/a',
}
const TAG_WIDTH = 6
const INDENT = 2 + TAG_WIDTH + 2

/** The report for a terminal: no escape sequence but our own colours, and those only when asked for. */
export function renderText(view: View, options: TextOptions): string {
  const width = Math.max(40, Math.min(options.width, 120))
  const laid: TextOptions = { width, colour: options.colour }
  const blocks = [
    head(view, laid),
    ...view.models.map((model) => modelLines(model, laid)),
    governanceLines(view.governance, width),
    approvalLines(view, width),
    waiverLines(view, width),
    packLines(view, width),
    legend(view, width),
    footerLines(view, width),
  ]
  const shown = blocks.filter((block) => block.length > 0)
  return `${shown.map((block) => block.join('\n')).join('\n\n')}\n`
}

function head(view: View, { width, colour }: TextOptions): readonly string[] {
  const headline = wrap(plain(view.headline), width, '').map((line) => paint(line, view.decision, colour))
  return [...headline, ...wrap(`Next: ${plain(view.next)}`, width, '      ')]
}

function modelLines({ model, rules, counts }: ModelView, options: TextOptions): readonly string[] {
  const shown = rules.filter(({ finding }) => finding.kind !== 'approval')
  if (shown.length === 0) return []
  const title: Phrase =
    model === null
      ? words('The change as a whole')
      : say`${name(model.id)} (${words(`${model.tier} tier, ${model.change}`)})`
  const many = counts.passed > PASSES_LISTED
  const listed = shown.filter(({ group }) => group !== 'not-applicable' && !(many && group === 'passed'))
  const quiet = counts['not-applicable']
  const rest = [
    ...(many ? [`${count(counts.passed, 'more rule')} pass`] : []),
    ...(quiet > 0 ? [`${count(quiet, 'rule')} not applicable`] : []),
  ]
  return [
    plain(title),
    ...alike(listed).flatMap((same) => ruleLines(same, options)),
    ...rest.map((line) => `${' '.repeat(INDENT)}${line}`),
  ]
}

function ruleLines(same: Alike, { width, colour }: TextOptions): readonly string[] {
  const [rule] = same
  const tag = `  ${paint(TAG[rule.group].padEnd(TAG_WIDTH), rule.group, colour)}  `
  const indent = ' '.repeat(INDENT)
  const label = plain(labelOf(same))
  const because = plain(rule.because)
  if (rule.group === 'passed' && INDENT + columnWidth(label) + 2 + columnWidth(because) <= width) {
    return [`${tag}${label}: ${because}`]
  }
  const room = width - INDENT
  const [first = '', ...more] = wrap(label, room, '')
  const arrow = rule.group === 'waived' ? '' : '-> '
  const todo = rule.remedy === null ? [] : wrap(`${arrow}${plain(rule.remedy)}`, room, ' '.repeat(arrow.length))
  const lines = [...more, ...wrap(because, room, ''), ...barLine(rule), ...problemLines(rule, room), ...todo]
  return [`${tag}${first}`, ...lines.map((line) => `${indent}${line}`)]
}

const SLICES =
  'All slices must pass, each by its own test: no correction. Alarms are corrected for the number of slices.'

/** What the bars mean, where there is one, and what is corrected where there are several slices. */
function legend({ models }: View, width: number): readonly string[] {
  const shown = models.flatMap(({ rules }) => rules).some((rule) => barLine(rule).length > 0)
  const decided = models.flatMap(({ rules }) => rules.map(({ finding }) => finding.metric?.inference ?? null))
  const sliced = decided.some((inference) => (inference?.familyP ?? null) !== null && (inference?.family ?? 0) > 1)
  return [...(shown ? [intervalLegend('plain')] : []), ...(sliced ? wrap(SLICES, width, '') : [])]
}

/** The interval that decided, where something is to be done; in ASCII, since not every terminal draws. */
function barLine({ finding }: RuleView): readonly string[] {
  const facts = finding.metric
  if (facts === null || facts.inference === null || finding.outcome === 'pass') return []
  const { bar } = intervalRow(facts, facts.inference, 'plain')
  return bar === '' ? [] : [bar]
}

/** Every problem of a document, where the sentence has room for the first one only. */
function problemLines({ finding }: RuleView, room: number): readonly string[] {
  if (!('problems' in finding.reason) || finding.reason.problems.length < 2) return []
  return finding.reason.problems.toSorted(byPlace).flatMap(({ file, at, message }) => {
    const where = at === null ? file : `${file}:${at.line}:${at.column}`
    return wrap(`- ${plain(say`${name(where)}: ${quote(message)}`)}`, room, '  ')
  })
}
