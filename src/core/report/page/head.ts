import { applicable } from '../counts.ts'
import type { Counts } from '../counts.ts'
import { markdownPhrase } from '../escape.ts'
import { DECISION_MARK, GROUP_WORD, MARK } from '../marks.ts'
import { grouped, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { GROUPS } from '../rule-view.ts'
import type { View } from '../types.ts'

/** GitHub draws these as coloured boxes; elsewhere they are quotations. */
const ALERT: Readonly<Record<View['decision'], string>> = { promote: 'TIP', hold: 'IMPORTANT', block: 'CAUTION' }

/** The decision, the next step, and what was compared with what: what has to be seen without scrolling. */
export function head(view: View): string {
  const tally = tallyLine(view.counts)
  return [
    `## ${DECISION_MARK[view.decision]} ${markdownPhrase(view.headline, 'line')}\n\n`,
    `> [!${ALERT[view.decision]}]\n> **Next:** ${markdownPhrase(view.next, 'line')}\n\n`,
    tally === '' ? '' : `${tally}\n\n`,
    `${markdownPhrase(compared(view), 'line')}\n`,
  ].join('')
}

/** `❌ 2 fail · ✅ 12 pass`, without what is none. */
function tallyLine(counts: Counts): string {
  if (applicable(counts) === 0) return ''
  return GROUPS.filter((group) => counts[group] > 0)
    .map((group) => `${MARK[group]} **${grouped(counts[group])}** ${GROUP_WORD[group][counts[group] === 1 ? 0 : 1]}`)
    .join(' · ')
}

function compared(view: View): Phrase {
  if (view.models.every(({ model }) => model === null)) return onlyTheChange(view)
  const { base, head: candidate, mergeBase } = view.subject
  const gate = view.gate === null ? words('No gate') : say`Gate ${name(view.gate)}`
  const fresh = view.models.every(({ model }) => model === null || model.change === 'added')
  const other = words(fresh ? 'on top of' : 'compared with the version on')
  const versions = say`${revision(candidate.ref, candidate.sha)} ${other} ${revision(base.ref, base.sha)}`
  const began = say`. The branch began at ${name(mergeBase.slice(0, 7))}, where some values were others; those are shown too`
  return say`${gate}: ${versions}${view.mergeBaseDiffers ? began : []}.`
}

/** Where no model is judged, why that is so takes the place of what was compared. */
function onlyTheChange(view: View): Phrase {
  const quiet = view.models.flatMap(({ rules }) => rules.filter(({ group }) => group === 'not-applicable'))
  return quiet[0] === undefined ? [] : say`${quiet[0].because}.`
}

function revision(ref: string, sha: string): Phrase {
  const known = !/^0+$/.test(sha)
  return known ? say`${name(ref)} (${name(sha.slice(0, 7))})` : [quote('the working tree')]
}
