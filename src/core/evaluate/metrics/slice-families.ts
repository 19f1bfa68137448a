import type { Correction } from '../../policy/measuring.ts'
import type { Ask } from './ask.ts'
import { ofOne } from './entry-rules.ts'
import type { SliceRule } from './entry-rules.ts'
import { familyOf } from './family.ts'
import type { FamilyMember } from './family.ts'
import { testedOf, UNTESTED } from './judge-asks.ts'
import type { SliceView } from './slice-subject.ts'

/** Slices that know their families: each rule about each slice is one test of as many as there are slices. */
export function withFamilies(
  views: readonly SliceView[],
  rules: readonly SliceRule[],
  correction: Correction,
): readonly SliceView[] {
  const families = ofOne(rules).map(({ ask }) => ({ ask, members: membersOf(views, ask, correction) }))
  return views.map((view, at) => {
    if (view.kind === 'undecided') return view
    const members = new Map<Ask, FamilyMember>()
    for (const family of families) {
      const member = family.members[at]
      if (member !== undefined) members.set(family.ask, member)
    }
    return { ...view, subject: { ...view.subject, members } }
  })
}

/** In the order of the views: one that can't be judged raises no alarm, shows nothing, and still counts. */
function membersOf(views: readonly SliceView[], ask: Ask, correction: Correction): readonly FamilyMember[] {
  return familyOf(
    views.map((view) => (view.kind === 'seen' ? testedOf(view.subject, ask) : UNTESTED)),
    correction,
  )
}
