import { mapBounded } from '../../../app/bounded.ts'
import type { BypassActor, Ruleset, Seen } from '../../../app/doctor/facts.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from '../answer.ts'
import { everyPage } from '../every-page.ts'
import type { Eyes } from './eyes.ts'
import { checkOf } from './read-rules.ts'

const WIDTH = 4

/** Every ruleset of branches, also those above the repository and those that are not in force. One request each. */
export function readRulesets(eyes: Eyes): Promise<Seen<readonly Ruleset[]>> {
  return eyes.asPerson({
    what: "the rulesets can't be read",
    remedy: 'Ask with GITHUB_TOKEN of a repository administrator.',
    from: async (client) => {
      const parameters = { ...eyes.name, includes_parents: 'true' }
      const route = 'GET /repos/{owner}/{repo}/rulesets'
      const all = await everyPage(client, { route, parameters, itemsOf: ({ body }) => listAt(body) })
      const ids = all.filter((item) => isOfBranches(item)).map((item) => integerAt(item, 'id'))
      return await mapBounded(ids, WIDTH, async (id) => {
        const one = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
        return rulesetOf((await client.request(one, { ...parameters, ruleset_id: id })).body)
      })
    },
  })
}

function isOfBranches(ruleset: unknown): boolean {
  const target = memberAt(ruleset, ['target'])
  return target === undefined || target === 'branch'
}

function rulesetOf(body: unknown): Ruleset {
  const actors = memberAt(body, ['bypass_actors'])
  const asker = memberAt(body, ['current_user_can_bypass'])
  return {
    id: integerAt(body, 'id'),
    name: textAt(body, 'name'),
    source: textAt(body, 'source'),
    enforcement: enforcementOf(textAt(body, 'enforcement')),
    contexts: contextsIn(memberAt(body, ['rules'])),
    // left out for those who may not change the ruleset
    bypass: actors === undefined || actors === null ? null : listAt(body, 'bypass_actors').map(actorOf),
    askerBypasses: typeof asker === 'string' ? asker !== 'never' : null,
  }
}

function enforcementOf(text: string): Ruleset['enforcement'] {
  if (text === 'active' || text === 'evaluate' || text === 'disabled') return text
  throw malformed(`a ruleset whose enforcement is ${text}`)
}

function contextsIn(rules: unknown): readonly string[] {
  const list = rules === undefined ? [] : listAt(rules)
  const checks = list.filter((rule) => textAt(rule, 'type') === 'required_status_checks')
  return checks.flatMap((rule) =>
    listAt(rule, 'parameters', 'required_status_checks').map((each) => checkOf(each).context),
  )
}

/** A mode that is not known lets pass whatever it is called. */
function actorOf(actor: unknown): BypassActor {
  const mode = memberAt(actor, ['bypass_mode'])
  const id = memberAt(actor, ['actor_id'])
  return {
    kind: textAt(actor, 'actor_type'),
    id: id === undefined || id === null ? null : integerAt(actor, 'actor_id'),
    mode: mode === 'pull_request' || mode === 'exempt' ? mode : 'always',
  }
}
