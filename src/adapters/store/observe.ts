import type { Observation } from '../../app/gate/store.ts'
import { unreachable } from '../../core/base/unreachable.ts'
import type { Queries, Value } from './database.ts'
import { instant } from './instant.ts'
import { observeMembers } from './team-sightings.ts'

/** Records what was observed, within the caller's transaction. What is known already changes nothing. */
export async function observe(queries: Queries, observations: readonly Observation[]): Promise<void> {
  for (const observation of observations) {
    if (observation.kind === 'members') await observeMembers(queries, observation)
    else await queries.query(...statementFor(observation))
  }
}

function statementFor(observation: Exclude<Observation, { kind: 'members' }>): [string, readonly Value[]] {
  switch (observation.kind) {
    case 'push': {
      const { repository, ref, before, after, by, at } = observation
      return [PUSH, [repository, ref, before, after, by.id, by.login, Number(by.bot), instant(at)]]
    }
    case 'review': {
      const { repository, pull, review, sha, at } = observation
      return [REVIEW, [repository, pull, review, sha, instant(at)]]
    }
    case 'member': {
      const { team, at, person, change } = observation
      return [MEMBER, [team, instant(at), person, change]]
    }
    case 'producer': {
      const { repository, branch, run, workflow, sha, dispatched, by, at } = observation
      const person = [by.id, by.login, Number(by.bot)]
      return [PRODUCER, [repository, branch, run, workflow, sha, Number(dispatched), ...person, instant(at)]]
    }
    case 'stack':
      return [STACK, [observation.repository, observation.pull, observation.base]]
    case 'repository': {
      const { id, installation, name } = observation.repository
      return [REPOSITORY, [id, installation, name, Number(observation.gone)]]
    }
    default:
      return unreachable(observation)
  }
}

// who pushed is part of the key: two people may move a branch between the same commits, and both have pushed
const PUSH = `INSERT INTO push (repository, ref, before_sha, after_sha, person, login, bot, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (repository, ref, before_sha, after_sha, person) DO UPDATE SET at = excluded.at
  WHERE excluded.at < push.at`

const REVIEW = `INSERT INTO review (repository, pull, review, sha, at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (repository, pull, review) DO NOTHING`

const MEMBER = `INSERT INTO team_change (team, at, person, change) VALUES (?, ?, ?, ?)
  ON CONFLICT (team, at, person, change) DO NOTHING`

const PRODUCER = `INSERT INTO producer (repository, branch, run, workflow, sha, dispatched, person, login, bot, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (repository, branch, run, person) DO UPDATE
  SET at = excluded.at, sha = excluded.sha, dispatched = excluded.dispatched WHERE excluded.at < producer.at`

const STACK = `INSERT INTO stack (repository, pull, base) VALUES (?, ?, ?)
  ON CONFLICT (repository, pull) DO UPDATE SET base = excluded.base`

const REPOSITORY = `INSERT INTO repository (id, installation, name, gone) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET installation = excluded.installation, name = excluded.name, gone = excluded.gone`
