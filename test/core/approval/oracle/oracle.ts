import type { Demand, Review, Roll } from '../../../../src/core/approval/types.ts'

/*
 * A second opinion on signatures, written from the reference's words and not from the product: plain loops, everything
 * looked at again for every question, every way of seating people tried. It shares no code with what it checks.
 */

export type Opinion = {
  /** Every seat filled by another person, nobody objects, every author known. */
  readonly approved: boolean
  /** The most seats that can be filled at once, the one for a bot's change included. */
  readonly filled: number
  readonly vetoes: readonly number[]
  readonly objectors: readonly string[]
  readonly untraced: number
  /** By role, who has a signature that can fill some seat of it. */
  readonly signers: Readonly<Record<string, readonly number[]>>
}

export function secondOpinion(demands: readonly Demand[], roll: Roll): Opinion {
  const seats: number[][] = []
  const signers: Record<string, number[]> = {}
  for (const demand of demands) {
    const able = new Set<number>()
    for (const seat of demand.seats) {
      const who: number[] = []
      for (const id of everyone(roll)) {
        if (!mayFill(id, demand, roll)) continue
        const review = lastWord(id, roll)
        if (review === null) continue
        if (seat.expiresAfter !== null && epoch(roll.asOf) >= epoch(review.at) + seat.expiresAfter.seconds) continue
        who.push(id)
        able.add(id)
      }
      seats.push(who)
    }
    signers[demand.role] = [...able].toSorted((a, b) => a - b)
  }
  const needsMore = demands.length > 0 && isByBot(roll)
  const anybody = [...new Set(seats.flat())]
  if (needsMore) seats.push(anybody)
  const filled = mostFilled(seats, 0, [])
  const vetoes = vetoers(demands, roll)
  const untraced = unknownAuthors(roll)
  return {
    approved: filled === seats.length && vetoes.length === 0 && untraced === 0 && allReadable(demands, roll),
    filled,
    vetoes,
    objectors: objecting(demands, roll),
    untraced,
    signers,
  }
}

function epoch(at: string): number {
  return Date.parse(at) / 1_000
}

function everyone(roll: Roll): number[] {
  const all: number[] = []
  for (const review of roll.reviews) if (review.by !== null && !all.includes(review.by.id)) all.push(review.by.id)
  return all
}

/** The last thing somebody said that means anything. At one instant the worst counts. */
function lastWord(id: number, roll: Roll): Review | null {
  const said = roll.reviews.filter((review) => review.by?.id === id && review.state !== 'commented')
  if (said.length === 0) return null
  const last = Math.max(...said.map((review) => epoch(review.at)))
  const atOnce = said.filter((review) => epoch(review.at) === last)
  for (const state of ['changes-requested', 'dismissed', 'approved']) {
    const same = atOnce.filter((review) => review.state === state)
    if (same.length > 0) return same.reduce((a, b) => (b.id > a.id ? b : a))
  }
  return null
}

function mayFill(id: number, demand: Demand, roll: Roll): boolean {
  const review = lastWord(id, roll)
  if (review === null || review.by === null) return false
  if (review.state !== 'approved') return false
  if (review.by.bot) return false
  if (hadAHand(id, roll)) return false
  if (!holdsNow(id, demand.role, roll)) return false
  if (review.heldRoles === null) return false
  if (!review.heldRoles.includes(demand.role)) return false
  if (review.requestedAgainAt !== null && demand.onRerequest === 'withdraw') return false
  if (review.draft) return false
  if (roll.baseChangedAt !== null && epoch(roll.baseChangedAt) >= epoch(review.at)) return false
  if (roll.descriptionEditedAt !== null && epoch(roll.descriptionEditedAt) >= epoch(review.at)) return false
  for (const file of review.moved) {
    if (file.side === 'policy') return false
    if (file.scope === 'evidence') return false
    if (file.scope === 'model' && demand.signs !== 'evidence') return false
    if (file.scope === 'change' && demand.signs === 'change') return false
  }
  if (review.evidenceDigest === null) return false
  if (review.sha === null) return false
  if (review.as !== null && review.as !== demand.role) return false
  return true
}

function holdsNow(id: number, role: string, roll: Roll): boolean {
  for (const list of roll.members) {
    if (list.role === role) for (const member of list.members) if (member.id === id && !member.bot) return true
  }
  return false
}

function hadAHand(id: number, roll: Roll): boolean {
  if (roll.opener !== null && roll.opener.id === id) return true
  for (const commit of roll.commits) {
    if (commit.author.account?.id === id) return true
    if (!commit.web && commit.committer.account?.id === id) return true
    for (const other of commit.coAuthors) if (other.account?.id === id) return true
  }
  for (const push of roll.pushes) if (push.by.id === id) return true
  for (const producer of roll.producers) if (producer.by.id === id) return true
  return false
}

/** Tries everybody, and nobody, in every seat. */
function mostFilled(seats: readonly (readonly number[])[], at: number, taken: readonly number[]): number {
  const people = seats[at]
  if (people === undefined) return 0
  let best = mostFilled(seats, at + 1, taken)
  for (const id of people) {
    if (!taken.includes(id)) best = Math.max(best, 1 + mostFilled(seats, at + 1, [...taken, id]))
  }
  return best
}

function isByBot(roll: Roll): boolean {
  for (const producer of roll.producers) if (producer.instructed && !producer.by.bot) return false
  if (roll.opener !== null && roll.opener.bot) return true
  for (const push of roll.pushes) if (push.by.bot) return true
  return false
}

function hasSay(id: number, review: Review, demand: Demand, roll: Roll): boolean {
  return holdsNow(id, demand.role, roll) || (review.heldRoles !== null && review.heldRoles.includes(demand.role))
}

function vetoers(demands: readonly Demand[], roll: Roll): number[] {
  const standing: number[] = []
  for (const id of everyone(roll)) {
    const review = lastWord(id, roll)
    if (review === null || review.by === null || review.by.bot) continue
    const mine = demands.filter((demand) => hasSay(id, review, demand, roll))
    if (mine.length === 0) continue
    if (review.state === 'changes-requested') standing.push(id)
    if (review.state === 'dismissed' && review.dismissal?.was !== 'approved' && !isCleared(id, review, mine, roll)) {
      standing.push(id)
    }
  }
  return standing.toSorted((a, b) => a - b)
}

function isCleared(id: number, review: Review, mine: readonly Demand[], roll: Roll): boolean {
  const dismissal = review.dismissal
  if (dismissal === null || dismissal.by === null) return false
  if (dismissal.by.id === id) return true
  if (dismissal.by.bot || hadAHand(dismissal.by.id, roll)) return false
  if (dismissal.reason.trim().length === 0) return false
  for (const demand of mine) if (holdsNow(dismissal.by.id, demand.role, roll)) return true
  return false
}

function objecting(demands: readonly Demand[], roll: Roll): string[] {
  const logins: string[] = []
  for (const id of everyone(roll)) {
    const review = lastWord(id, roll)
    if (review === null || review.by === null || review.state !== 'changes-requested') continue
    if (review.by.bot || !demands.some((demand) => hasSay(id, review, demand, roll))) logins.push(review.by.login)
  }
  const ofTheGone = roll.reviews.filter((review) => review.by === null && review.state === 'changes-requested')
  return [...logins, ...ofTheGone.map(() => 'ghost')].toSorted()
}

function unknownAuthors(roll: Roll): number {
  let unknown = 0
  for (const commit of roll.commits) {
    if (commit.author.account === null) unknown++
    if (commit.committer.account === null && !commit.web) unknown++
    for (const other of commit.coAuthors) if (other.account === null) unknown++
  }
  if (!roll.commits.some((commit) => commit.sha === roll.head)) unknown++
  const toAsk = [roll.head]
  const asked: string[] = []
  while (toAsk.length > 0) {
    const sha = toAsk.pop()
    if (sha === undefined || asked.includes(sha)) continue
    asked.push(sha)
    const arrivals = roll.pushes.filter((push) => push.after === sha)
    if (arrivals.length === 0) unknown++
    for (const push of arrivals) if (roll.commits.some((commit) => commit.sha === push.before)) toAsk.push(push.before)
  }
  return unknown
}

function allReadable(demands: readonly Demand[], roll: Roll): boolean {
  for (const demand of demands) {
    for (const list of roll.members) if (list.role === demand.role && list.unreadable.length > 0) return false
  }
  return true
}
