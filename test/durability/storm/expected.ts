import { GUESTS, LEADS, OPENER, RISK, type Stage } from './stage.ts'

/**
 * What the check of an open pull request has to say, told from the state of the simulated GitHub in the plainest way:
 * two leads and one of model risk, three people, none of them an author, each for the evidence that is there now. Where
 * three such people are not left, nobody can sign any more, and it fails. A draft is not decided.
 */
export function expected(stage: Stage, pull: number): 'success' | 'action_required' | 'failure' | 'in_progress' {
  if (stage.repository.pull(pull).draft) return 'in_progress'
  const leads = [...LEADS, ...GUESTS.filter((guest) => !stage.left.has(guest))]
  const standing = opinions(stage, pull)
  const holders = new Set([...LEADS, ...RISK])
  if ([...standing].some(([login, review]) => holders.has(login) && review.state === 'CHANGES_REQUESTED')) {
    return 'failure'
  }
  const signers = [...standing]
    .filter(([login, review]) => isGood(stage, pull, { login, review }))
    .map(([login]) => login)
  if (fillSeats(signers, leads)) return 'success'
  const able = [...leads, ...RISK].filter((login) => !isAuthor(stage, pull, login))
  return fillSeats(able, leads) ? 'action_required' : 'failure'
}

/** Two leads and one of model risk, three people. */
function fillSeats(people: readonly string[], leads: readonly string[]): boolean {
  for (const first of people.filter((login) => leads.includes(login))) {
    for (const second of people.filter((login) => leads.includes(login) && login !== first)) {
      if (people.some((login) => RISK.includes(login) && login !== first && login !== second)) return true
    }
  }
  return false
}

function isAuthor({ pushers }: Stage, pull: number, login: string): boolean {
  return login === OPENER || pushers.get(pull)?.has(login) === true
}

type Review = ReturnType<Stage['repository']['pull']>['reviews'][number]

/** The last word of each person; comments are none. */
function opinions({ repository }: Stage, pull: number): ReadonlyMap<string, Review> {
  const last = new Map<string, Review>()
  for (const review of repository.pull(pull).reviews) {
    if (review.author !== null && review.state !== 'COMMENTED') last.set(review.author.login, review)
  }
  return last
}

function isGood(stage: Stage, pull: number, { login, review }: { login: string; review: Review }): boolean {
  if (review.state !== 'APPROVED' || review.sha === null || stage.onDraft.has(review.id)) return false
  if (isAuthor(stage, pull, login)) return false
  const { head } = stage.repository.pull(pull)
  return stage.evidence.get(review.sha) === stage.evidence.get(head.sha)
}
