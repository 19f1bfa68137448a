import { approvalState } from './approval-state.ts'
import { name, plain, quote, say, words } from './phrase.ts'
import { shortDigest } from './short-digest.ts'
import type { View } from './types.ts'
import { waiverSentence } from './waiver-sentence.ts'
import { wrap } from './wrap.ts'

/** Who has to sign, for a terminal. */
export function approvalLines(view: View, width: number): readonly string[] {
  if (view.approvals.length === 0) return []
  const lines = view.approvals.flatMap((approval) => {
    const [first = '', ...more] = wrap(plain(say`${name(approval.role)}: ${approvalState(approval)}`), width - 2, '  ')
    return [`  ${first}`, ...more.map((line) => `  ${line}`)]
  })
  return ['Approvals', ...lines]
}

/** Exceptions that stand in the policy, for a terminal. */
export function waiverLines(view: View, width: number): readonly string[] {
  const lines = view.waivers.flatMap((waiver) => wrap(`  ${plain(waiverSentence(waiver))}`, width, '    '))
  const lowered = view.adjustments.map(
    ({ control, from, to, at }) =>
      `  ${plain([name(control)])}: ${from} lowered to ${to} (line ${at.line} of the policy)`,
  )
  return [
    ...(lines.length > 0 ? ['Waivers', ...lines] : []),
    ...(lowered.length > 0 ? ['Severities lowered by the policy', ...lowered] : []),
  ]
}

/** What was compared with what, and the digests that pin it. */
export function footerLines(view: View): readonly string[] {
  const { base, head } = view.subject
  const compared = say`${quote(head.ref)} at ${quote(head.sha.slice(0, 7))} compared with ${quote(base.ref)} at ${quote(base.sha.slice(0, 7))}`
  const gate = view.gate === null ? words('no gate') : say`gate ${name(view.gate)}`
  const policy = view.digests.policy === null ? 'none' : shortDigest(view.digests.policy)
  return [
    plain(say`${gate}: ${compared}`),
    `policy ${policy}, evidence ${shortDigest(view.digests.evidence)}, countersign ${view.engine.version}`,
  ]
}
