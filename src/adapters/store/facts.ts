import type { Facts } from '../../app/gate/store.ts'
import type { Person } from '../../core/approval/types.ts'
import type { Database, Row } from './database.ts'
import { observe } from './observe.ts'
import { numberIn, textIn, textOrNullIn } from './row.ts'
import { memberships } from './team-sightings.ts'

export function facts(database: Database): Facts {
  return {
    observe: (observations) => database.transaction((queries) => observe(queries, observations)),
    pushes: async (repository, ref) => (await database.query(PUSHES, [repository, ref])).map(pushOf),
    reviews: async (repository, pull) => new Map((await database.query(REVIEWS, [repository, pull])).map(reviewOf)),
    memberships: (teams) => memberships(database, teams),
    producers: async (repository, branch) => (await database.query(PRODUCERS, [repository, branch])).map(producerOf),
    stackBase: async (repository, pull) => {
      const [row] = await database.query('SELECT base FROM stack WHERE repository = ? AND pull = ?', [repository, pull])
      return row === undefined ? null : textOrNullIn(row, 'base')
    },
    repositories: async () =>
      (await database.query('SELECT id, installation, name FROM repository WHERE gone = 0 ORDER BY id')).map((row) => ({
        installation: numberIn(row, 'installation'),
        id: numberIn(row, 'id'),
        name: textIn(row, 'name'),
      })),
  }
}

const PUSHES = `SELECT before_sha, after_sha, person, login, bot, at FROM push WHERE repository = ? AND ref = ?
  ORDER BY at, before_sha, after_sha, person`

const REVIEWS = 'SELECT review, sha, at FROM review WHERE repository = ? AND pull = ?'

const PRODUCERS = `SELECT run, workflow, sha, dispatched, person, login, bot, at FROM producer WHERE repository = ? AND branch = ?
  ORDER BY at, run, person`

function pushOf(row: Row): Awaited<ReturnType<Facts['pushes']>>[number] {
  return {
    before: textIn(row, 'before_sha'),
    after: textIn(row, 'after_sha'),
    by: personOf(row),
    at: textIn(row, 'at'),
  }
}

function reviewOf(row: Row): [number, { readonly sha: string | null; readonly at: string }] {
  return [numberIn(row, 'review'), { sha: textOrNullIn(row, 'sha'), at: textIn(row, 'at') }]
}

function producerOf(row: Row): Awaited<ReturnType<Facts['producers']>>[number] {
  return {
    run: numberIn(row, 'run'),
    workflow: textIn(row, 'workflow'),
    sha: textIn(row, 'sha'),
    dispatched: numberIn(row, 'dispatched') === 1,
    by: personOf(row),
    at: textIn(row, 'at'),
  }
}

function personOf(row: Row): Person {
  return { id: numberIn(row, 'person'), login: textIn(row, 'login'), bot: numberIn(row, 'bot') === 1 }
}
