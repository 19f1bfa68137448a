import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { appToken } from '../../../../src/adapters/github/doctor/app-token.ts'
import { openEyes, type Eyes } from '../../../../src/adapters/github/doctor/eyes.ts'
import { readHook, readInstallation } from '../../../../src/adapters/github/doctor/read-app.ts'
import { readProtection } from '../../../../src/adapters/github/doctor/read-protection.ts'
import { readRules } from '../../../../src/adapters/github/doctor/read-rules.ts'
import { readRulesets } from '../../../../src/adapters/github/doctor/read-rulesets.ts'
import type { Fetch } from '../../../../src/adapters/github/fetch.ts'
import { rsaKey } from '../../../bot/keys.ts'
import { Description } from '../../../simulator/description.ts'
import { quiet } from '../../../app/quiet-log.ts'
import { NAME } from '../simulated.ts'

const NOW = Date.parse('2026-11-20T10:00:00Z')
const key = rsaKey(2048)

type Answers = Readonly<Record<string, unknown>>

/** GitHub as a table of answers by path; a number is a refusal, and what is not in the table is not found. */
function eyesOn(answers: Answers): Eyes {
  const fetch: Fetch = async (url) => {
    const path = decodeURIComponent(new URL(url).pathname)
    const given = path in answers ? answers[path] : [404, 'Not Found']
    const [status, body] = isRefusal(given) ? [given[0], { message: given[1] }] : [200, given]
    const text = JSON.stringify(body)
    return {
      status,
      statusText: '',
      ok: status < 300,
      url,
      headers: new Map([['content-type', 'application/json']]),
      text: async () => text,
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    }
  }
  const app = { id: 7001, privateKey: key }
  return openEyes({ name: NAME, baseUrl: 'https://api.github.com', log: quiet, token: 't', app, now: () => NOW, fetch })
}

function isRefusal(given: unknown): given is readonly [number, string] {
  return Array.isArray(given) && typeof given[0] === 'number'
}

const PROTECTION = '/repos/acme/models/branches/main/protection'
const RULES = '/repos/acme/models/rules/branches/main'
const RULESETS = '/repos/acme/models/rulesets'

/** An example of GitHub's own description. */
function example(name: string): unknown {
  return new Description('2022-11-28').at('components', 'examples', name, 'value')
}

test('the App says who it is by a token GitHub takes', () => {
  const [head = '', body = '', signature = ''] = appToken({ id: 7001, privateKey: key }, NOW).split('.')
  const signed = Buffer.from(`${head}.${body}`)
  expect(verify('RSA-SHA256', signed, createPublicKey(key), Buffer.from(signature, 'base64url'))).toBe(true)
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
  expect(claims).toEqual({ iss: '7001', iat: NOW / 1000 - 60, exp: NOW / 1000 + 540 })
})

test('classic protection, as GitHub’s own example has it', async () => {
  expect(await readProtection(eyesOn({ [PROTECTION]: example('branch-protection') }), 'main')).toEqual({
    kind: 'seen',
    value: expect.objectContaining({ bindsAdmins: true, pullRequests: { dismissesStale: true, asksCodeOwners: true } }),
  })
})

test.each([
  ['all', { checks: [{ context: 'a', app_id: 5 }], contexts: ['a'] }, [{ context: 'a', app: 5 }]],
  [
    'any source',
    {
      checks: [
        { context: 'a', app_id: null },
        { context: 'b', app_id: -1 },
      ],
      contexts: ['a', 'b'],
    },
    [
      { context: 'a', app: null },
      { context: 'b', app: -1 },
    ],
  ],
  ['names alone', { contexts: ['a'] }, [{ context: 'a', app: null }]],
])('checks of classic protection: %s', async (_, required_status_checks, checks) => {
  const seen = await readProtection(eyesOn({ [PROTECTION]: { required_status_checks } }), 'main')
  expect(seen).toMatchObject({ kind: 'seen', value: { checks, bindsAdmins: false, pullRequests: null } })
})

test.each([
  [404, 'Branch not protected', 'seen'],
  [404, 'Not Found', 'hidden'],
  [403, 'Resource not accessible by integration', 'hidden'],
  [403, 'Upgrade to GitHub Pro or make this repository public to enable this feature.', 'hidden'],
])('%i %s: classic protection is %s', async (status, message, kind) => {
  const seen = await readProtection(eyesOn({ [PROTECTION]: [status, message] }), 'main')
  expect([seen.kind, 'value' in seen ? seen.value : null]).toEqual([kind, null])
})

test('rules of several rulesets', async () => {
  const rules = [
    ruleOf('deletion', 1),
    ruleOf('required_status_checks', 1, checksOn('a', { integration_id: 5 })),
    ruleOf('required_status_checks', 2, { ...checksOn('a', {}), do_not_enforce_on_create: true }),
    ruleOf('merge_queue', 3, { grouping_strategy: 'HEADGREEN', check_response_timeout_minutes: 10 }),
    ruleOf('a_rule_of_tomorrow', 3, { x: 1 }),
  ]
  expect(await readRules(eyesOn({ [RULES]: rules }), 'main')).toEqual({
    kind: 'seen',
    value: {
      types: new Set(['deletion', 'required_status_checks', 'merge_queue', 'a_rule_of_tomorrow']),
      checks: [
        { context: 'a', app: 5, ruleset: 1, strict: false, onCreate: true },
        { context: 'a', app: null, ruleset: 2, strict: false, onCreate: false },
      ],
      pullRequests: [],
      queue: { grouping: 'HEADGREEN', timeoutMinutes: 10 },
    },
  })
})

test('a ruleset whose bypass list is not shown is told from one that lists nobody; an unknown mode lets pass', async () => {
  const bypass_actors = [
    { actor_type: 'Team', actor_id: 7, bypass_mode: 'someday' },
    { actor_type: 'DeployKey', actor_id: null },
  ]
  const one = { 1: {}, 2: { bypass_actors: [] }, 3: { bypass_actors, current_user_can_bypass: 'always' } }
  const details = Object.entries(one).map(([id, more]) => [`${RULESETS}/${id}`, rulesetBody(Number(id), more)] as const)
  const listing = [{ id: 1 }, { id: 2, target: 'branch' }, { id: 3, target: 'branch' }, { id: 4, target: 'tag' }]
  const seen = await readRulesets(eyesOn({ [RULESETS]: listing, ...Object.fromEntries(details) }))
  expect(seen.kind === 'seen' ? seen.value.map(({ bypass, askerBypasses }) => [bypass, askerBypasses]) : null).toEqual([
    [null, null],
    [[], null],
    [
      [
        { kind: 'Team', id: 7, mode: 'always' },
        { kind: 'DeployKey', id: null, mode: 'always' },
      ],
      true,
    ],
  ])
})

test.each([
  [{}],
  [[{ type: 'required_status_checks', ruleset_id: 1, parameters: {} }]],
  [
    [
      {
        type: 'required_status_checks',
        ruleset_id: 1,
        parameters: { strict_required_status_checks_policy: true, required_status_checks: [{}] },
      },
    ],
  ],
  [[{ ruleset_id: 1 }]],
])('rules that are not what GitHub’s description says are no rules: %j', async (rules) => {
  await expect(readRules(eyesOn({ [RULES]: rules }), 'main')).rejects.toMatchObject({ code: 'fault/malformed-answer' })
})

test('an App that is not installed, and one that is suspended: no token is asked for', async () => {
  expect(await readInstallation(eyesOn({}))).toEqual({ kind: 'seen', value: null })
  const suspended = { id: 3, suspended_at: '2026-11-01T00:00:00Z', permissions: { checks: 'write' }, events: ['push'] }
  expect(await readInstallation(eyesOn({ '/repos/acme/models/installation': suspended }))).toEqual({
    kind: 'seen',
    value: { suspended: true, permissions: new Map([['checks', 'write']]), events: ['push'] },
  })
})

test.each([
  [{ url: 'https://b', content_type: 'json', insecure_ssl: '0', secret: '********' }, [true, true, true]],
  [{ url: 'https://b', content_type: 'form', insecure_ssl: 1 }, [false, false, false]],
  [{}, [false, true, false]],
])('the webhook %j', async (config, expected) => {
  const seen = await readHook(eyesOn({ '/app/hook/config': config }))
  const { isJson, verifiesTls, hasSecret } =
    seen.kind === 'seen' ? seen.value : { isJson: null, verifiesTls: null, hasSecret: null }
  expect([isJson, verifiesTls, hasSecret]).toEqual(expected)
})

function ruleOf(type: string, ruleset_id: number, parameters?: object): object {
  return {
    type,
    ruleset_id,
    ...(parameters && { parameters }),
  }
}

function checksOn(context: string, more: object): object {
  return {
    strict_required_status_checks_policy: false,
    required_status_checks: [{ context, ...more }],
  }
}

function rulesetBody(id: number, more: object): object {
  return {
    id,
    name: `r${id}`,
    source: 'acme',
    enforcement: 'active',
    ...more,
  }
}
