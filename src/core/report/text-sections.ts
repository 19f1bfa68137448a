import { approvalState } from './approval-state.ts'
import { notCountedWords } from './approvals/not-counted.ts'
import { objectionWords } from './approvals/objections.ts'
import { liftWords, vetoWords } from './approvals/veto.ts'
import { legendOf, marksOf } from './pack-words.ts'
import { count, name, plain, quote, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { shortDigest } from './short-digest.ts'
import type { View } from './types.ts'
import { waiverSentence } from './waiver-sentence.ts'
import { wrap } from './wrap.ts'

/** So many reviews that do not count are listed. */
const REFUSALS_LISTED = 20

/** Who has to sign and who has, what else stands in the way, and which reviews do not count; for a terminal. */
export function approvalLines(view: View, width: number): readonly string[] {
  const { known, obstacles, vetoes, refusals, objections } = view.signatures
  if (view.approvals.length + obstacles.length === 0) return []
  const several = vetoes.length < 2 ? [] : vetoes
  const said: readonly Phrase[] = [
    ...view.approvals.map((approval) => say`${name(approval.role)}: ${approvalState(approval, known)}`),
    ...obstacles
      .filter(({ finding }) => several.length === 0 || finding.reason.code !== 'changes-requested')
      .map(({ because, remedy }) => say`${because}${remedy === null ? [] : say` -> ${remedy}`}`),
    ...several.map((veto) => say`${vetoWords([veto])} -> ${liftWords([veto])}`),
    ...(objections.length === 0 ? [] : [objectionWords(objections)]),
  ]
  const refused = refusals
    .slice(0, REFUSALS_LISTED)
    .map(({ login, because }) => say`${name(login)}: ${notCountedWords(because)}`)
  const more = refusals.length - refused.length
  const counted = more > 0 ? [words(`and ${count(more, 'more review')}`)] : []
  return [
    'Approvals',
    ...said.flatMap((phrase) => indented(phrase, width)),
    ...(refused.length === 0 ? [] : ['Reviews that do not count']),
    ...[...refused, ...counted].flatMap((phrase) => indented(phrase, width)),
  ]
}

/** Exceptions that stand in the policy, for a terminal. */
export function waiverLines(view: View, width: number): readonly string[] {
  const lines = view.waivers.flatMap((waiver) => indented(waiverSentence(waiver), width))
  const lowered = view.adjustments.flatMap(({ control, from, to, at }) =>
    indented(say`${name(control)}: ${words(`${from} lowered to ${to} (line ${at.line} of the policy)`)}`, width),
  )
  return [
    ...(lines.length > 0 ? ['Waivers', ...lines] : []),
    ...(lowered.length > 0 ? ['Severities lowered by the policy', ...lowered] : []),
  ]
}

/** Which packs ask, how each stands, and how much of it is shown; for a terminal. */
export function packLines(view: View, width: number): readonly string[] {
  const lines = view.packs.flatMap(({ pack, standing, settled, asked }) =>
    indented(say`${name(pack.id)} (${settled} of ${asked} shown): ${standing}`, width),
  )
  const legend = legendOf(marksOf(view.packs.map(({ pack }) => pack)))
  return lines.length === 0 ? [] : ['Packs', ...lines, ...legend.map((line) => `  ${line}`)]
}

function indented(phrase: Phrase, width: number): readonly string[] {
  return wrap(plain(phrase), width - 2, '  ').map((line) => `  ${line}`)
}

/** What was compared with what, and the digests that pin it. */
export function footerLines(view: View, width: number): readonly string[] {
  const { base, head } = view.subject
  const compared = say`${quote(head.ref)} at ${quote(head.sha.slice(0, 7))} compared with ${quote(base.ref)} at ${quote(base.sha.slice(0, 7))}`
  const gate = view.gate === null ? words('No gate') : say`Gate ${name(view.gate)}`
  const policy = view.digests.policy === null ? words('none') : [quote(shortDigest(view.digests.policy))]
  const pinned = say`Policy ${policy}, evidence ${quote(shortDigest(view.digests.evidence))}, Countersign ${quote(view.engine.version)}`
  return [...wrap(plain(say`${gate}: ${compared}`), width, '  '), ...wrap(plain(pinned), width, '  ')]
}
