import type { MovedFile, Scope } from '../../approval/types.ts'
import { byKeys } from '../../base/order.ts'
import type { Verdict } from '../../evaluate/verdict.ts'
import { name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { shortDigest } from '../short-digest.ts'
import type { ApprovalView } from './approval-view.ts'
import { shortSha } from './short-sha.ts'

/** What the signatures of some roles cover, and what of it changed under signatures that were given before. */
export type Coverage = {
  readonly scope: Scope
  readonly roles: readonly string[]
  readonly moved: readonly MovedFile[]
}

const SCOPES: readonly Scope[] = ['evidence', 'model', 'change']

/** One entry a scope that somebody signs, the narrowest first. */
export function coverageOf(approvals: readonly ApprovalView[]): readonly Coverage[] {
  return SCOPES.flatMap((scope) => {
    const roles = approvals.filter(({ tally }) => tally?.signs === scope)
    return roles.length === 0 ? [] : [{ scope, roles: roles.map(({ role }) => role), moved: movedUnder(roles) }]
  })
}

function movedUnder(roles: readonly ApprovalView[]): readonly MovedFile[] {
  const files = new Map<string, MovedFile>()
  for (const { because } of roles.flatMap(({ tally }) => tally?.notCounted ?? [])) {
    if (because.code !== 'evidence-moved') continue
    for (const file of because.files) files.set(`${file.side} ${file.path}`, file)
  }
  return [...files.values()].toSorted(
    byKeys(
      ({ side }) => side,
      ({ path }) => path,
    ),
  )
}

const WIDER: Readonly<Record<Scope, string>> = {
  evidence: '',
  model: ', and every file of the models',
  change: ', and every changed file',
}

/** What a signature covers now: the digests that pin it, short. */
export function coverageWords({ scope }: Coverage, view: Pick<Verdict, 'digests' | 'subject'>): Phrase {
  const { policy, evidence } = view.digests
  const { base, head } = view.subject
  const judge = policy === null ? [] : say`, the policy ${name(shortDigest(policy))}`
  const wider = scope === 'evidence' ? [] : say`${words(WIDER[scope])} as of ${shortSha(head.sha)}`
  return say`The evidence ${name(shortDigest(evidence))}${judge}, the baseline on ${name(base.ref)}${wider}`
}
