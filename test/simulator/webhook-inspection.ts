import { validatorOf } from './validation.ts'
import type { Violation } from './validation.ts'
import type { Announcement } from './webhooks.ts'

/** Notes payloads that GitHub's description of its webhooks does not allow. */
export function inspectorOf(violations: Violation[]): (about: Announcement) => void {
  return ({ event, action, payload }) => {
    // as it is sent: what is undefined is not there
    const sent: unknown = JSON.parse(JSON.stringify(payload))
    const name = [event, ...(action === null ? [] : [action])].join('-').replaceAll('_', '-')
    const problem = validatorOf('2022-11-28').eventProblem(name, sent)
    if (problem !== null) violations.push({ where: 'webhook', method: event, path: action ?? '', problem })
  }
}
