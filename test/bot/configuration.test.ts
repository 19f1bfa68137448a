import { describe, expect, test } from 'vitest'
import { configurationOf } from '../../src/bot/configuration.ts'
import { settings } from '../../src/bot/configuration/settings.ts'
import { help } from '../../src/bot/help.ts'
import { ecKey, rsaKey, SECRET } from './keys.ts'

const key = rsaKey(2048)
const right = { APP_ID: '7', PRIVATE_KEY: key, WEBHOOK_SECRET: SECRET }
const noFile = (): string => {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
}
const read = (given: Readonly<Record<string, string>>, readText: (path: string) => string = noFile) =>
  configurationOf(given, readText)

test('three values are enough', () => {
  expect(read(right)).toEqual({
    ok: true,
    value: {
      appId: 7,
      privateKey: key,
      webhookSecret: SECRET,
      databaseUrl: 'sqlite:./countersign.db',
      apiUrl: 'https://api.github.com',
      host: '0.0.0.0',
      port: 3000,
      webhookPath: '/api/github/webhooks',
      policyPath: '.github/countersign.yml',
      workers: 4,
      sweepSeconds: 300,
      membersSeconds: 300,
      logLevel: 'info',
    },
  })
})

test('the key may be in one line, of either kind, or in a file', () => {
  const one = read({ ...right, PRIVATE_KEY: key.replaceAll('\n', '\\n') })
  expect(one.ok && one.value.privateKey).toBe(key)
  expect(read({ ...right, PRIVATE_KEY: rsaKey(2048, 'pkcs8') }).ok).toBe(true)
  const file = read({ ...right, PRIVATE_KEY: '', PRIVATE_KEY_PATH: 'key.pem' }, (path) =>
    path === 'key.pem' ? key : '',
  )
  expect(file.ok && file.value.privateKey).toBe(key)
})

const UNREADABLE = /^DATABASE_URL can't be read\. In user and password write % as %25, \/ as %2F, @ as %40\.$/

describe('what is wrong is named, with what to do', () => {
  test.each([
    [{ APP_ID: '' }, /APP_ID is missing.*page of the GitHub App/],
    [{ APP_ID: 'seven' }, /APP_ID is "seven"/],
    [{ APP_ID: '0' }, /APP_ID is "0"/],
    [{ APP_ID: '1e3' }, /APP_ID/],
    [{ PRIVATE_KEY: '' }, /PRIVATE_KEY is missing.*Download/],
    [{ PRIVATE_KEY: 'hunter2' }, /PRIVATE_KEY is no private key in PEM/],
    [{ PRIVATE_KEY: key.slice(0, 200) }, /no private key in PEM/],
    [{ PRIVATE_KEY: rsaKey(1024) }, /1024 bits; at least 2048/],
    [{ PRIVATE_KEY: ecKey() }, /type ec; GitHub takes RSA/],
    [{ PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/nowhere.pem' }, /\/nowhere\.pem, which can't be read \(ENOENT\)/],
    [{ PRIVATE_KEY_PATH: 'key.pem' }, /both set/],
    [{ WEBHOOK_SECRET: '' }, /WEBHOOK_SECRET is missing.*openssl/],
    [{ WEBHOOK_SECRET: 'development' }, /word that everybody tries/],
    [{ WEBHOOK_SECRET: 'DEVELOPMENT' }, /word that everybody tries/],
    [{ WEBHOOK_SECRET: 'short-but-varied'.slice(0, 15) }, /15 characters; 16 are the least/],
    [{ WEBHOOK_SECRET: 'abcabcabcabcabcabcabc' }, /3 different characters; 8 are the least/],
    [{ WEBHOOK_SECRET: ` ${SECRET}` }, /white space/],
    [{ DATABASE_URL: 'mysql://root:hunter2@host/db' }, /neither SQLite nor PostgreSQL/],
    [{ DATABASE_URL: 'sqlite:' }, /names no file/],
    [{ DATABASE_URL: 'postgres://me:hunter2100%@host/db' }, UNREADABLE],
    [{ DATABASE_URL: 'postgres://me:hunter2a%2@host/db' }, UNREADABLE],
    [{ DATABASE_URL: 'postgres://me:hunter2a/b@host/db' }, UNREADABLE],
    [{ DATABASE_URL: 'postgresql://m%e:secret@host/db' }, /^DATABASE_URL can't be read/],
    [{ GITHUB_API_URL: 'ftp://api.github.com' }, /GITHUB_API_URL is "ftp/],
    [{ GITHUB_API_URL: 'api.github.com' }, /GITHUB_API_URL/],
    [{ GITHUB_API_URL: 'https://me:hunter2@ghe.test/api/v3' }, /more than an address/],
    [{ HOST: 'a b' }, /HOST is "a b"/],
    [{ PORT: '65536' }, /from 0 to 65535/],
    [{ PORT: '-1' }, /PORT is "-1"/],
    [{ WEBHOOK_PATH: 'hook' }, /WEBHOOK_PATH is "hook"/],
    [{ WEBHOOK_PATH: '/metrics' }, /taken/],
    [{ WEBHOOK_PATH: '/a?b' }, /WEBHOOK_PATH/],
    [{ POLICY_PATH: '../x.yml' }, /POLICY_PATH/],
    [{ WORKERS: '0' }, /WORKERS is "0".*from 1 to 64/],
    [{ SWEEP_SECONDS: '5' }, /SWEEP_SECONDS/],
    [{ MEMBERS_SECONDS: '99999' }, /MEMBERS_SECONDS/],
    [{ LOG_LEVEL: 'debg' }, /Did you mean debug\?/],
  ])('%j', (given, words) => {
    const configuration = read({ ...right, ...given })
    expect(configuration.ok ? [] : configuration.error).toEqual([expect.stringMatching(words)])
  })

  test('all of it at once, and never a secret', () => {
    const configuration = read({
      APP_ID: 'x',
      PRIVATE_KEY: 'hunter2',
      WEBHOOK_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://root:hunter2@host/db',
      PORT: 'x',
      LOG_LEVEL: 'x',
    })
    const problems = configuration.ok ? [] : configuration.error
    expect(problems).toHaveLength(6)
    expect(problems.join('\n')).not.toContain('hunter2')
  })
})

test('the help names every setting with its default', () => {
  const text = help()
  for (const [name, { default: value }] of Object.entries(settings)) {
    expect(text).toMatch(new RegExp(`^  ${name} .*${(value ?? '').replaceAll(/[.*/]/g, '\\$&')}`, 'm'))
  }
})
