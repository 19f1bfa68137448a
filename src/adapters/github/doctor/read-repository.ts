import type { Branch, RepositoryFacts, Seen } from '../../../app/doctor/facts.ts'
import { rfc3339 } from '../../../core/base/instant.ts'
import { type AnswerHeaders, listAt, memberAt, textAt } from '../answer.ts'
import { everyPage } from '../every-page.ts'
import { objectIdAt } from '../gate/fields.ts'
import type { Eyes } from './eyes.ts'

const REMEDY = 'Set GITHUB_TOKEN to a token that may read it, or install the App on it.'

export function readRepository(eyes: Eyes, now: () => number): Promise<Seen<RepositoryFacts>> {
  return eyes.asPerson({
    what: "it can't be read, or there is no such repository",
    remedy: REMEDY,
    from: async (client) => {
      const { body, headers } = await client.request('GET /repos/{owner}/{repo}', eyes.name)
      return {
        at: clockOf(headers, now),
        defaultBranch: textAt(body, 'default_branch'),
        archived: memberAt(body, ['archived']) === true,
      }
    },
  })
}

/** The forge's own clock; this machine's where a proxy has taken the date away: only ages are told by it. */
function clockOf(headers: AnswerHeaders, now: () => number): string {
  const told = Date.parse(String(headers['date']))
  return rfc3339(Number.isNaN(told) ? now() : told)
}

export function readBranches(eyes: Eyes): Promise<Seen<readonly Branch[]>> {
  return eyes.asBot({
    what: "the branches can't be read",
    remedy: 'Grant contents: read. Then accept it where the App is installed.',
    from: async (client) => {
      const route = 'GET /repos/{owner}/{repo}/branches'
      const items = await everyPage(client, { route, parameters: eyes.name, itemsOf: ({ body }) => listAt(body) })
      return items.map((item) => ({ name: textAt(item, 'name'), tip: objectIdAt(item, 'commit', 'sha') }))
    },
  })
}
