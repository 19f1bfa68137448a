import type { BranchRules, GatedBranch, MergeQueue, Protection, PullRequestRule, Seen } from './facts.ts'

/** What keeps a branch, from rulesets and classic protection together: rules add up, the strictest wins. */
export type Guard = {
  readonly rules: BranchRules
  /** Null where there is none. */
  readonly protection: Protection | null
  /** True where classic protection may not be read. It can only add to the rules, never take from them. */
  readonly protectionHidden: boolean
  readonly checks: readonly GuardCheck[]
  readonly pullRequests: readonly PullRequestRule[]
  readonly blocksForcePushes: boolean
  readonly blocksDeletion: boolean
  readonly strict: boolean
  readonly queue: MergeQueue | null
}

/** One requirement of a check. `ruleset` is null where classic protection asks for it. */
export type GuardCheck = { readonly context: string; readonly app: number | null; readonly ruleset: number | null }

/** Hidden where the rules can't be read: classic protection alone tells too little. */
export function guardOf({ rules: seen, protection: classic }: GatedBranch): Seen<Guard> {
  if (seen.kind === 'hidden') return seen
  const rules = seen.value
  const protection = classic.kind === 'seen' ? classic.value : null
  const value: Guard = {
    rules,
    protection,
    protectionHidden: classic.kind === 'hidden',
    checks: [
      ...rules.checks.map(({ context, app, ruleset }) => ({ context, app, ruleset })),
      ...(protection?.checks ?? []).map(({ context, app }) => ({ context, app, ruleset: null })),
    ],
    pullRequests: [...rules.pullRequests, ...(protection?.pullRequests ? [protection.pullRequests] : [])],
    blocksForcePushes: rules.types.has('non_fast_forward') || protection?.allowsForcePushes === false,
    blocksDeletion: rules.types.has('deletion') || protection?.allowsDeletion === false,
    strict: rules.checks.some(({ strict }) => strict) || protection?.strict === true,
    queue: rules.queue,
  }
  return { kind: 'seen', value }
}
