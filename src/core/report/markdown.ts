import { fit, fixed } from './fit.ts'
import type { Section } from './fit.ts'
import { marker } from './marker.ts'
import { approvals } from './page/approvals.ts'
import { charts } from './page/chart.ts'
import { evidence } from './page/evidence.ts'
import { failingIndex } from './page/failing-index.ts'
import { footer } from './page/footer.ts'
import { governance } from './page/governance.ts'
import { head } from './page/head.ts'
import { intervals } from './page/intervals.ts'
import { measured } from './page/measured.ts'
import { openRules } from './page/open-rules.ts'
import { overview } from './page/overview.ts'
import { packs } from './page/packs.ts'
import { problems } from './page/problems.ts'
import { settledRules } from './page/settled-rules.ts'
import { signatureSections } from './page/signatures.ts'
import { waivers } from './page/waivers.ts'
import { count } from './phrase.ts'
import type { View } from './types.ts'

/** GitHub refuses a longer comment. */
export const COMMENT_LIMIT = 65_536

/**
 * The pull-request comment: marker, decision, next step, then what fails, what is undecided, what waits, and the rest
 * folded. At most `limit` UTF-16 units (at least 4,000): whole rows give way, the least urgent first, and are counted.
 */
export function renderComment(view: View, limit: number = COMMENT_LIMIT): string {
  return renderPage(view, { first: `${marker(view.gate)}\n`, limit, measure: (text) => text.length })
}

export type PageOptions = {
  readonly first: string
  readonly limit: number
  readonly measure: (text: string) => number
}

/** The page that comment and summary share. */
export function renderPage(view: View, { first, limit, measure }: PageOptions): string {
  return fitted(view, { first, after: details(view) }, { limit, measure })
}

/** The part of the page that has to be read: decision, next step, what fails, waits or warns, and who has signed. */
export function renderOpenPage(view: View, { first, limit, measure }: PageOptions): string {
  return fitted(view, { first, after: [] }, { limit, measure })
}

/** The rest of the page: what was measured, what holds, exceptions, evidence. */
export function renderDetails(view: View, { first, limit, measure }: PageOptions): string {
  return fit([fixed(first), ...details(view)], limit, measure).text
}

type Ends = { readonly first: string; readonly after: readonly Section[] }

/** When failures find no room, every failing rule is named once more. */
function fitted(view: View, { first, after }: Ends, { limit, measure }: Omit<PageOptions, 'first'>): string {
  const start = [fixed(first + head(view)), overview(view), governance(view)]
  const failures = [failing(view), errors(view), problems(view)]
  const rest = [...open(view), ...after]
  const whole = fit([...start, ...failures, ...rest], limit, measure)
  const hidden = whole.hidden.slice(start.length, start.length + 2)
  if (hidden.every((rows) => rows === 0)) return whole.text
  return fit([...start, failingIndex(view), ...failures, ...rest], limit, measure).text
}

function details(view: View): readonly Section[] {
  return [
    measured(view),
    intervals(view),
    charts(view),
    settledRules(view),
    waivers(view),
    packs(view),
    evidence(view),
    fixed(footer(view)),
  ]
}

function failing(view: View): Section {
  return openRules(view, ['failed'], (rules) => `❌ ${count(rules, 'rule')} ${rules === 1 ? 'fails' : 'fail'}`)
}

function errors(view: View): Section {
  return openRules(view, ['errored'], (rules) => `💥 ${count(rules, 'rule')} could not be evaluated`)
}

function open(view: View): readonly Section[] {
  return [
    openRules(view, ['undecided'], (rules) => `❓ ${count(rules, 'rule')} can’t be decided`),
    openRules(view, ['pending'], (rules) => `⏳ ${count(rules, 'rule')} pending`),
    approvals(view),
    ...signatureSections(view),
    openRules(view, ['warning'], (rules) => `⚠️ ${count(rules, 'warning')}`),
  ]
}
