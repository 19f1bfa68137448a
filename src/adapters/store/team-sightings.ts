import type { Observation, TeamHistory } from '../../app/gate/store.ts'
import { sha256 } from '../../core/base/digest.ts'
import type { Queries, Row } from './database.ts'
import { instant, shifted } from './instant.ts'
import { numberIn, textIn } from './row.ts'
import { teamHistory, type TeamChange, type TeamSighting } from './team-history.ts'

/** A time's first 15 characters name its ten minutes. */
const SLOT = 15

/** The forge redelivers for 3 days, a server of one's own for 7 (platform.md 4): nothing later can come in between. */
const SETTLED = 8 * 24 * 60 * 60 * 1_000

type Members = Extract<Observation, { kind: 'members' }>

/** Keeps that a team was seen with these people; of one slot, only the first and the last such sighting. */
export async function observeMembers(queries: Queries, observation: Members): Promise<void> {
  const at = instant(observation.at)
  const ids = JSON.stringify([...new Set(observation.people)].toSorted((a, b) => a - b))
  const digest = sha256(ids)
  await queries.query('INSERT INTO people (digest, ids) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING', [digest, ids])
  const [row] = await queries.query(SIGHT, [observation.team, at.slice(0, SLOT), digest, at, at])
  // a row just inserted is a new slot: time to look what has settled
  if (row !== undefined && textIn(row, 'first_at') === textIn(row, 'last_at')) {
    await queries.query(SETTLE, [observation.team, observation.team, shifted(at, -SETTLED), observation.team])
  }
}

const SIGHT = `INSERT INTO team_sighting (team, slot, people, first_at, last_at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (team, slot, people) DO UPDATE SET
    first_at = CASE WHEN excluded.first_at < team_sighting.first_at THEN excluded.first_at ELSE team_sighting.first_at END,
    last_at = CASE WHEN excluded.last_at > team_sighting.last_at THEN excluded.last_at ELSE team_sighting.last_at END
  RETURNING first_at, last_at`

/** Settled sightings of the people who were seen just before, nobody having joined or left meanwhile, say nothing new. */
const SETTLE = `DELETE FROM team_sighting WHERE team = ? AND (slot, people) IN (
    SELECT slot, people FROM (
      SELECT slot, people, first_at, last_at,
        LAG(people) OVER (ORDER BY first_at, last_at, people) AS people_before,
        LAG(last_at) OVER (ORDER BY first_at, last_at, people) AS at_before,
        LEAD(first_at) OVER (ORDER BY first_at, last_at, people) AS at_after
      FROM team_sighting WHERE team = ?) sighting
    WHERE people = people_before AND last_at < ? AND last_at < at_after AND first_at > at_before AND NOT EXISTS (
      SELECT 1 FROM team_change WHERE team = ? AND at >= at_before AND at <= last_at))`

/** Histories of those teams that were ever seen. */
export async function memberships(
  queries: Queries,
  teams: readonly number[],
): Promise<ReadonlyMap<number, TeamHistory>> {
  const histories = new Map<number, TeamHistory>()
  for (const team of new Set(teams)) {
    const changes = (await queries.query('SELECT at, person, change FROM team_change WHERE team = ?', [team])).map(
      changeOf,
    )
    const history = teamHistory(await sightings(queries, team), changes)
    if (history !== null) histories.set(team, history)
  }
  return histories
}

async function sightings(queries: Queries, team: number): Promise<readonly TeamSighting[]> {
  const rows = await queries.query('SELECT people, first_at, last_at FROM team_sighting WHERE team = ?', [team])
  const sets = await queries.query(
    `SELECT digest, ids FROM people WHERE digest IN (SELECT people FROM team_sighting WHERE team = ?)`,
    [team],
  )
  // written by us from a list of numbers
  const people = new Map(
    sets.map((row) => [textIn(row, 'digest'), new Set(JSON.parse(textIn(row, 'ids')) as number[])]),
  )
  return rows.flatMap((row) => {
    const set = people.get(textIn(row, 'people')) ?? new Set<number>()
    return [textIn(row, 'first_at'), textIn(row, 'last_at')].map((at) => ({ at, people: set }))
  })
}

function changeOf(row: Row): TeamChange {
  const change = textIn(row, 'change') === 'joined' ? 'joined' : 'left'
  return { at: textIn(row, 'at'), person: numberIn(row, 'person'), change }
}
