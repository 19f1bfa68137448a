import type { Decision } from '../evaluate/verdict.ts'
import { markdownPhrase } from './escape.ts'
import { join, name, say, words } from './phrase.ts'

/** Another open pull request with the same head commit; a decision of null is not known yet. */
export type SharedHead = { readonly pull: number; readonly decision: Decision | null }

/** A check run or status that bears our check's name and was written by somebody else. */
export type Forgery = { readonly kind: 'check-run' | 'status'; readonly name: string; readonly by: string }

export const DECISION_WORD: Readonly<Record<Decision, string>> = {
  promote: 'may be promoted',
  hold: 'on hold',
  block: 'blocked',
}

/** So many pull requests are named. */
const MOST_PULLS = 10

/** That the check is decided by other pull requests too: a check belongs to a commit, not to a pull request. */
export function sharedHeadNote(shared: readonly SharedHead[]): string {
  const named = shared.slice(0, MOST_PULLS).map(({ pull, decision }) => {
    return words(`#${pull} (${decision === null ? 'not decided yet' : DECISION_WORD[decision]})`)
  })
  const share = shared.length === 1 ? 'shares' : 'share'
  const note = say`Also decided by ${join(named, shared.length - MOST_PULLS)}, which ${words(share)} this commit; the worst decides`
  return `> 🔗 ${markdownPhrase(note, 'line')}.\n`
}

const KIND: Readonly<Record<Forgery['kind'], string>> = { 'check-run': 'check run', status: 'commit status' }

/** That somebody else wrote a check under our name. */
export function forgeryNote({ kind, name: check, by }: Forgery): string {
  const note = say`A ${words(KIND[kind])} named ${name(check)} was written by ${name(by)}. It is not ours and decides nothing here. Require the check from this App only, in the ruleset of the branch`
  return `> 🚩 ${markdownPhrase(note, 'line')}.\n`
}
