import { type Examination, listed, type Scribe, scribe } from './examination.ts'
import type { DeliveryFacts, DoctorFacts, HookFacts } from './facts.ts'

/** Whether what happens on the forge reaches the bot. */
export function examineWebhook({ hook, deliveries, repository }: DoctorFacts): readonly Examination[] {
  const write = scribe('Webhook')
  const now = repository.kind === 'seen' ? repository.value.at : null
  return [
    hook.kind === 'hidden' ? write.unknown('GitHub knows where to deliver', hook) : examineHook(write, hook.value),
    deliveries.kind === 'hidden'
      ? write.unknown('Deliveries arrive', deliveries)
      : examineDeliveries(write, deliveries.value, now),
  ]
}

const PAGE = 'on the page of the App, under Webhook'

function examineHook(write: Scribe, { url, isJson, verifiesTls, hasSecret }: HookFacts): Examination {
  const check = 'GitHub knows where to deliver'
  if (url === '') return write.problem(check, 'no address is set', `Set the bot's address ${PAGE}.`)
  if (!url.startsWith('https://')) {
    return write.problem(check, `${url} is not https: whoever listens reads along`, `Set an https address ${PAGE}.`)
  }
  if (!hasSecret) {
    return write.problem(check, 'no secret is set: the bot refuses every delivery', `Set WEBHOOK_SECRET ${PAGE}.`)
  }
  if (!verifiesTls) {
    return write.problem(check, 'SSL verification is off: anybody on the way can listen', `Turn it on ${PAGE}.`)
  }
  if (!isJson) return write.problem(check, 'the content type is a form', `Choose application/json ${PAGE}.`)
  return write.ok(check, url)
}

const HOUR_MS = 3_600_000

function examineDeliveries(write: Scribe, deliveries: readonly DeliveryFacts[], now: string | null): Examination {
  const check = 'Deliveries arrive'
  const [last] = deliveries
  if (last === undefined) {
    const found = 'there were none within three days'
    return write.advice(check, found, 'Open a pull request, and look at Advanced on the page of the App.')
  }
  const failed = deliveries.filter(({ status }) => status < 200 || status >= 300)
  const age = now === null ? '' : `, ${since(last.at, now)}`
  if (last === failed[0]) {
    const said = last.status === 0 ? 'got no answer' : `was answered ${last.status}`
    const found = `the last, ${last.event}${age}, ${said}; ${failed.length} of the last ${deliveries.length} failed`
    return write.problem(
      check,
      found,
      "Look at the bot's log and /readyz. What failed is asked for again for three days.",
    )
  }
  if (failed.length === 0) return write.ok(check, `the last, ${last.event}${age}`)
  const found = `${failed.length} of the last ${deliveries.length} failed (${listed([...new Set(failed.map(({ event }) => event))])})`
  return write.advice(check, found, 'The bot asks for them again; look at its log if the number grows.')
}

function since(at: string, now: string): string {
  const hours = Math.max(0, Date.parse(now) - Date.parse(at)) / HOUR_MS
  if (hours < 1) return `${Math.round(hours * 60)} minutes ago`
  return hours < 48 ? `${Math.round(hours)} hours ago` : `${Math.round(hours / 24)} days ago`
}
