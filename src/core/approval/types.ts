/** An account of the forge. `id` never changes; a login can, and is only shown. */
export type Person = { readonly id: number; readonly login: string; readonly bot: boolean }

/** Who a commit names: an account when the forge knows it, and the name and address as written. */
export type Identity = { readonly account: Person | null; readonly name: string; readonly email: string }

export type Commit = {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: Identity
  readonly committer: Identity
  readonly coAuthors: readonly Identity[]
  /** Made in the forge's own editor: its committer is the forge and names nobody. */
  readonly web: boolean
}

/** A push that moved the head branch. `before` is 40 zeros where the branch was created. */
export type Push = { readonly by: Person; readonly before: string; readonly after: string; readonly at: string }

/** Somebody who started, by hand, a workflow run on the branch of the change: they may have produced its evidence. */
export type Producer = {
  readonly by: Person
  readonly run: number
  readonly workflow: string
  /** Whether they asked for this very change: by a dispatch, not by running something again, on a commit that is in it. */
  readonly instructed: boolean
}

/** What a role signs, each wider than the one before: the evidence judged; the models' folders; every changed file. */
export type Scope = 'evidence' | 'model' | 'change'

/** A file that differs now from what was there when a review was given. `scope` is the narrowest that holds it. */
export type MovedFile = {
  readonly side: 'candidate' | 'baseline' | 'policy'
  readonly path: string
  readonly scope: Scope
}

export type ReviewState = 'approved' | 'changes-requested' | 'commented' | 'dismissed'

/** How a dismissed review came to be so. */
export type Dismissal = {
  /** Null when the account is gone, or the forge did it. */
  readonly by: Person | null
  readonly at: string
  /** What the review said before; null when it can't be told. */
  readonly was: 'approved' | 'changes-requested' | null
  readonly reason: string
}

/** One submitted review. Every field but those of `Observed` is the forge's own word. */
export type Review = {
  readonly id: number
  /** Null when the account is gone: such a review counts for nobody. */
  readonly by: Person | null
  readonly state: ReviewState
  /** The commit it was given on, as first seen: the forge moves it forward on some rebases. Null when it is gone. */
  readonly sha: string | null
  readonly at: string
  /** Given while the pull request was a draft. */
  readonly draft: boolean
  /** The role the reviewer signs as, from a line of their own in its body; null leaves it to the assignment. */
  readonly as: string | null
  readonly dismissal: Dismissal | null
  /** When this person's review was asked for again after this one; null when it was not. */
  readonly requestedAgainAt: string | null
  /** Digest of the evidence that was current when it was given; null when it can't be told any more. */
  readonly evidenceDigest: string | null
  /** What differs now from what was there then, by side and path. */
  readonly moved: readonly MovedFile[]
  /** Roles its author held when it was given, as observed then; null when nobody looked. */
  readonly heldRoles: readonly string[] | null
}

/** Who holds a role now. Teams that could not be read make the list incomplete. */
export type RoleMembers = {
  readonly role: string
  readonly members: readonly Person[]
  readonly unreadable: readonly UnreadableTeam[]
}

/** A team (`organization/team`) or user whose accounts could not be had. */
export type UnreadableTeam = {
  readonly name: string
  /** `another-account`: the login means somebody else than when the policy's list was first read. */
  readonly why: 'not-found' | 'forbidden' | 'another-account'
}

/** What a gate asks of one role, over all rules that concern the change. */
export type Demand = {
  readonly role: string
  readonly signs: Scope
  /** Whether asking a person again for a review takes back what they said. */
  readonly onRerequest: 'withdraw' | 'keep'
  /** One seat for each signature, strictest first. A signature fills a seat while it is younger than the seat's limit. */
  readonly seats: readonly Seat[]
}

/** Null never expires. */
export type Seat = { readonly expiresAfter: { readonly text: string; readonly seconds: number } | null }

/** Everything counting reads. */
export type Roll = {
  readonly asOf: string
  /** The head of the change. */
  readonly head: string
  readonly opener: Person | null
  readonly draft: boolean
  /** When the base branch was last changed to another; null when it never was. */
  readonly baseChangedAt: string | null
  /** When the description was last edited, where what is signed includes its tasks; null otherwise. */
  readonly descriptionEditedAt: string | null
  /** Every commit of the change, over all parents. */
  readonly commits: readonly Commit[]
  readonly pushes: readonly Push[]
  readonly producers: readonly Producer[]
  readonly reviews: readonly Review[]
  readonly members: readonly RoleMembers[]
}

/** Why a person is no independent judge of the change. */
export type Authorship = {
  readonly how: 'opened' | 'authored' | 'committed' | 'co-authored' | 'pushed' | 'ran'
  /** The commit or run; empty for `opened`. */
  readonly what: string
}

/** Why a review does not count, as a code with facts; worded in `report/`. */
export type NotCounted =
  | { readonly code: 'author'; readonly authorship: Authorship }
  | { readonly code: 'bot' }
  | { readonly code: 'account-gone' }
  | { readonly code: 'outsider' }
  | { readonly code: 'joined-later'; readonly roles: readonly string[] }
  | { readonly code: 'membership-unknown'; readonly roles: readonly string[] }
  | { readonly code: 'left'; readonly roles: readonly string[] }
  | { readonly code: 'withdrawn'; readonly by: number }
  | { readonly code: 'dismissed'; readonly by: string | null }
  | { readonly code: 'requested-again'; readonly at: string }
  | { readonly code: 'draft' }
  | { readonly code: 'base-changed'; readonly at: string }
  | { readonly code: 'description-edited'; readonly at: string }
  | { readonly code: 'evidence-moved'; readonly files: readonly MovedFile[] }
  | { readonly code: 'evidence-unknown'; readonly sha: string | null }
  | { readonly code: 'expired'; readonly at: string; readonly after: string }
  | { readonly code: 'signs-as'; readonly role: string }
  | { readonly code: 'sits-elsewhere'; readonly role: string }
  | { readonly code: 'not-needed' }

export type Refused = {
  /** Null when the account is gone. */
  readonly id: number | null
  readonly login: string
  readonly review: number
  readonly because: NotCounted
}

export type Counted = {
  readonly id: number
  readonly login: string
  readonly review: number
  readonly sha: string
  readonly at: string
  /** When it stops filling its seat; null for never. */
  readonly expiresAt: string | null
}

/** How one role stands. */
export type RoleTally = {
  readonly role: string
  /** What its signatures cover. */
  readonly signs: Scope
  readonly required: number
  readonly counted: readonly Counted[]
  readonly notCounted: readonly Refused[]
  readonly missing: number
  /** Holders who are independent and have not signed: who could. Sorted by login. */
  readonly couldSign: readonly Person[]
  readonly unreadable: readonly UnreadableTeam[]
}

/** A standing request for changes by somebody who holds a role that is asked. */
export type Veto = {
  readonly id: number
  readonly login: string
  readonly review: number
  readonly roles: readonly string[]
  /** Set when somebody dismissed it who may not. */
  readonly dismissedBy: string | null
}

/** A request for changes by somebody who holds none of the roles that are asked. */
export type Objection = { readonly login: string; readonly review: number }

/** Seats that too few people can fill: the smallest set that explains what is missing (Hall, 1935). */
export type Shortage = {
  readonly seats: readonly { readonly role: string; readonly count: number }[]
  /** The only people whose signatures can fill any of them. */
  readonly people: readonly Person[]
  /** How many more distinct people it takes. */
  readonly more: number
}

/** Whom the change can't be traced to. */
export type Untraced =
  | {
      readonly kind: 'commit'
      readonly sha: string
      readonly part: 'author' | 'committer' | 'co-author'
      readonly email: string
    }
  | { readonly kind: 'push'; readonly sha: string }

/** What counting came to. */
export type Count = {
  readonly tallies: readonly RoleTally[]
  readonly vetoes: readonly Veto[]
  /** Requests for changes by people who hold none of the roles: shown, not blocking. */
  readonly objections: readonly Objection[]
  readonly shortage: Shortage | null
  /** One further distinct person is asked for, because a bot opened or pushed the change and nobody answers for it. */
  readonly extra: { readonly bot: string; readonly filledBy: Counted | null } | null
  readonly untraced: readonly Untraced[]
  /** Seats that nobody could ever fill in this change, whoever else signs: too few independent holders. */
  readonly unreachable: Shortage | null
  /** When the next signature lapses by age; null when none will. */
  readonly nextExpiry: string | null
}
