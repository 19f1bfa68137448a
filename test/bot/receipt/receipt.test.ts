import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { Fault } from '../../../src/app/fault.ts'
import type { Inbox } from '../../../src/app/gate/store.ts'
import { createBot, type Bot } from '../../../src/bot/bot.ts'
import { RECEIPT_LIMITS, type ReceiptLimits } from '../../../src/bot/receipt/limits.ts'
import { SECRET } from '../keys.ts'
import { testWorld, type TestWorld } from '../test-world.ts'
import { rawConnection, rawRequest, send, signedHeaders, type Delivered } from './sender.ts'

type Running = TestWorld & { readonly bot: Bot; readonly port: number; readonly url: string }

const running: Bot[] = []

afterEach(async () => {
  for (const bot of running.splice(0)) await bot.drain(2000)
})

/** A bot whose deliveries stay where they are: the table of events is not asked. */
async function started(limits: Partial<ReceiptLimits> = {}, inbox: Partial<Inbox> = {}): Promise<Running> {
  const parts = await testWorld()
  const store = { ...parts.store, inbox: { ...parts.store.inbox, take: async () => [], ...inbox } }
  const bot = createBot({ ...parts.world, store }, parts.metrics, { ...RECEIPT_LIMITS, ...limits })
  const { port } = await bot.listen()
  running.push(bot)
  return { ...parts, bot, port, url: `http://127.0.0.1:${port}/hook` }
}

const waiting = async ({ store }: Running): Promise<number> => (await store.inbox.backlog()).waiting

describe('a delivery that is signed is kept before it is acknowledged', () => {
  test('with its GUID, its event and its very bytes', async () => {
    const { url, store } = await started()
    const body = '{ "text":"ü — \\u0000 \u2028" }\n'
    const guid = randomUUID()
    expect(await send(url, body, { 'x-github-delivery': guid.toUpperCase() })).toMatchObject({ status: 202, body: '' })
    const lease = { now: Date.now() + 1000, until: Date.now() + 2000, limit: 9 }
    expect(await store.inbox.take('test', lease)).toMatchObject([{ guid, event: 'pull_request', body }])
  })

  test('once, however often it comes', async () => {
    const bot = await started()
    const guid = { 'x-github-delivery': randomUUID() }
    const answers = await Promise.all([1, 2, 3].map(() => send(bot.url, '{}', guid)))
    answers.push(await send(bot.url, '{}', guid))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202])
    expect(await waiting(bot)).toBe(1)
  })

  test('without being understood: that is for later', async () => {
    const bot = await started()
    for (const body of ['not json', '[]', '']) expect(await send(bot.url, body)).toMatchObject({ status: 202 })
    expect(await send(bot.url, '{}', { 'x-github-event': 'quantum_leap' })).toMatchObject({ status: 202 })
    expect(await waiting(bot)).toBe(4)
  })

  test('with a type that names its characters', async () => {
    const { url } = await started()
    const type = { 'content-type': 'Application/JSON; charset=utf-8' }
    expect(await send(url, '{}', type)).toMatchObject({ status: 202 })
  })

  test('in full size: 25 MB and not a byte more', async () => {
    const bot = await started()
    const body = new Uint8Array(25 * 1024 * 1024).fill(0x20)
    expect(await send(bot.url, body)).toMatchObject({ status: 202 })
    expect(await waiting(bot)).toBe(1)
  })
})

describe('what is not as GitHub sends it is refused, without a word', () => {
  const body = '{"action":"opened"}'
  const wrong = `sha256=${'0'.repeat(64)}`
  const sha1 = 'sha1=0123456789012345678901234567890123456789'

  test.each<[string, number, Record<string, string | null>]>([
    ['unsigned', 401, { 'x-hub-signature-256': null }],
    ['signed the old way only', 401, { 'x-hub-signature-256': null, 'x-hub-signature': sha1 }],
    ['wrongly signed', 401, { 'x-hub-signature-256': wrong }],
    [
      'signed with another secret',
      401,
      { 'x-hub-signature-256': signedHeaders(body, 'another-secret-0123')['x-hub-signature-256'] ?? '' },
    ],
    [
      'signed with the word everybody tries',
      401,
      { 'x-hub-signature-256': signedHeaders(body, 'development')['x-hub-signature-256'] ?? '' },
    ],
    ['signed for another body', 401, { 'x-hub-signature-256': signedHeaders('{}')['x-hub-signature-256'] ?? '' }],
    ['a signature cut short', 401, { 'x-hub-signature-256': wrong.slice(0, -2) }],
    ['a signature too long', 401, { 'x-hub-signature-256': `${wrong}00` }],
    ['a signature that is no digest', 401, { 'x-hub-signature-256': `sha256=${'z'.repeat(64)}` }],
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a text', 415, { 'content-type': 'text/plain' }],
    ['no type', 415, { 'content-type': '' }],
    ['compressed', 415, { 'content-encoding': 'gzip' }],
    ['no GUID', 400, { 'x-github-delivery': null }],
    ['no GUID of GitHub’s', 400, { 'x-github-delivery': "1' OR '1'='1" }],
    ['no event', 400, { 'x-github-event': null }],
    ['no event of GitHub’s', 400, { 'x-github-event': '../../etc' }],
    ['an event without end', 400, { 'x-github-event': 'a'.repeat(200) }],
  ])('%s: %i', async (_, status, changed) => {
    const bot = await started()
    const answer = await send(bot.url, body, changed)
    expect(answer).toMatchObject({ status, body: '' })
    expect(answer.headers.get('connection')).toBe('close')
    expect(await waiting(bot)).toBe(0)
  })

  test('two signatures, of which one is right', async () => {
    const bot = await started()
    const raw = rawConnection(bot.port)
    const twice = rawRequest(body).replace('\r\n\r\n', `\r\nx-hub-signature-256: ${wrong}\r\n\r\n`)
    raw.socket.write(twice)
    expect(await raw.ended).toMatch(/^HTTP\/1\.1 401 /)
    expect(await waiting(bot)).toBe(0)
  })

  test.each([
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['half a character', new Uint8Array([0x7b, 0xc3])],
    ['a zero byte', new Uint8Array([0x7b, 0x00, 0x7d])],
  ])('%s: 400', async (_, bytes) => {
    const bot = await started()
    expect(await send(bot.url, bytes)).toMatchObject({ status: 400, body: '' })
    expect(await waiting(bot)).toBe(0)
  })
})

describe('what is too large is not read', () => {
  const most = 25 * 1024 * 1024

  test('26 MB that say so: refused before the body is sent', async () => {
    const bot = await started()
    const raw = rawConnection(bot.port)
    raw.socket.write(rawRequest('{}', { 'content-length': String(26 * 1024 * 1024) }))
    expect(await raw.ended).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close/i)
  })

  test('26 MB that do not say so: refused at the first byte too many', async () => {
    const bot = await started()
    const raw = rawConnection(bot.port)
    const head = rawRequest('', { 'transfer-encoding': 'chunked' }).replace(/content-length: 0\r\n/, '')
    raw.socket.write(head)
    const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`
    for (let megabyte = 0; megabyte < 25; megabyte++) raw.socket.write(chunk)
    raw.socket.write('1\r\n \r\n')
    expect(await raw.ended).toMatch(/^HTTP\/1\.1 413 /)
    expect(await waiting(bot)).toBe(0)
  })

  test('one byte too many is too many', async () => {
    const { url } = await started({ bodyBytes: 10 })
    expect(await send(url, ' '.repeat(10))).toMatchObject({ status: 202 })
    expect(await send(url, ' '.repeat(11))).toMatchObject({ status: 413 })
  })

  test('many large ones at once find no room, and those after them do', async () => {
    const bot = await started({ bodyBytes: most, heldBytes: 100 })
    const slow = rawConnection(bot.port)
    slow.socket.write(rawRequest(' '.repeat(90)).slice(0, -10))
    await expect.poll(() => send(bot.url, ' '.repeat(30)).then(({ status }) => status)).toBe(503)
    const refused = await send(bot.url, ' '.repeat(30))
    expect(refused).toMatchObject({ status: 503 })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    slow.socket.destroy()
    await slow.ended
    await expect.poll(() => send(bot.url, ' '.repeat(90)).then(({ status }) => status)).toBe(202)
  })
})

describe('connections', () => {
  test('those that send their headers a byte at a time are ended', async () => {
    const { port } = await started({ headersMs: 100, checkMs: 20 })
    const raw = rawConnection(port)
    raw.socket.write('POST /hook HTTP/1.1\r\nHost: bot\r\nX-')
    expect(await raw.ended).toMatch(/^HTTP\/1\.1 408 /)
    // long before the limit on whole requests
  }, 15_000)

  test('those that never send the whole body are ended', async () => {
    const bot = await started({ headersMs: 100, requestMs: 200, checkMs: 20 })
    const raw = rawConnection(bot.port)
    raw.socket.write(rawRequest('{"action":"opened"}').slice(0, -3))
    expect(await raw.ended).toMatch(/^HTTP\/1\.1 4|^$/)
    expect(await waiting(bot)).toBe(0)
  })

  test('requests in a row are answered in a row', async () => {
    const bot = await started()
    const raw = rawConnection(bot.port)
    raw.socket.write(rawRequest('{"n":1}') + rawRequest('{"n":2}') + rawRequest('{"n":3}'))
    await raw.received('HTTP/1.1 202', 3)
    raw.socket.end()
    await raw.ended
    expect(await waiting(bot)).toBe(3)
  })

  test('nothing after a refused request is answered', async () => {
    const { port } = await started()
    const raw = rawConnection(port)
    raw.socket.write(rawRequest('{}', { 'x-hub-signature-256': 'none' }) + rawRequest('{"n":2}'))
    expect((await raw.ended).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 401'])
  })

  test.each([
    ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'two lengths',
      'POST /hook HTTP/1.1\r\nHost: b\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a length and chunks',
      'POST /hook HTTP/1.1\r\nHost: b\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['no host', 'POST /hook HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['headers without end', `GET /healthz HTTP/1.1\r\nHost: b\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
  ])('%s is no request', async (_, text, answer) => {
    const { port } = await started()
    const raw = rawConnection(port)
    raw.socket.write(text)
    expect(await raw.ended).toMatch(answer)
  })
})

describe('paths and methods', () => {
  test.each([
    ['GET', '/hook', 405, 'POST'],
    ['PUT', '/hook', 405, 'POST'],
    ['POST', '/healthz', 405, 'GET'],
    ['DELETE', '/metrics', 405, 'GET'],
    ['POST', '/', 404, null],
    ['GET', '/', 404, null],
    ['GET', '/hook/', 404, null],
    ['GET', '/constructor', 404, null],
    ['GET', '/../etc/passwd', 404, null],
  ])('%s %s: %i', async (method, path, status, allow) => {
    const { port } = await started()
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
    expect(await response.text()).toBe('')
  })

  test('a name every object has is no path', async () => {
    const { port } = await started()
    const raw = rawConnection(port)
    raw.socket.write('GET constructor HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n')
    expect(await raw.ended).toMatch(/^HTTP\/1\.1 4/)
  })

  test('nothing of a request comes back', async () => {
    const { port } = await started()
    const response = await fetch(`http://127.0.0.1:${port}/hook?<script>alert(1)</script>`, { headers: { x: '<b>' } })
    const text = `${[...response.headers].join('\n')}${await response.text()}`
    expect(text).not.toMatch(/script|<b>/)
  })
})

const get = async ({ port }: Running, path: string): Promise<Delivered> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  return { status: response.status, body: await response.text(), headers: response.headers }
}

async function diskFull(): Promise<never> {
  throw new Fault('fault/store', 'disk full at /secret/path', 'Make room.')
}

describe('health', () => {
  test('alive and ready', async () => {
    const bot = await started()
    expect(await get(bot, '/healthz')).toMatchObject({ status: 200 })
    const ready = await get(bot, '/readyz')
    expect([ready.status, JSON.parse(ready.body)]).toEqual([200, { ready: true, because: [] }])
  })

  test('a probe may keep its connection', async () => {
    const bot = await started()
    expect((await get(bot, '/healthz')).headers.get('connection')).toBe('keep-alive')
  })

  test('without its database it is alive, not ready, and takes nothing in', async () => {
    const parts = await testWorld()
    const { inbox } = parts.store
    const store = {
      ...parts.store,
      ping: diskFull,
      inbox: { ...inbox, receive: diskFull, take: diskFull, backlog: diskFull },
    }
    const bot = createBot({ ...parts.world, store }, parts.metrics)
    running.push(bot)
    const { port } = await bot.listen()
    const at = { ...parts, bot, port, url: `http://127.0.0.1:${port}/hook` }
    expect(await get(at, '/healthz')).toMatchObject({ status: 200 })
    const ready = await get(at, '/readyz')
    expect([ready.status, JSON.parse(ready.body)]).toEqual([
      503,
      { ready: false, because: ['the database does not answer'] },
    ])
    const answer = await send(at.url, '{}')
    expect(answer).toMatchObject({ status: 503, body: '' })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(parts.lines.some(({ event }) => event === 'delivery.not-kept')).toBe(true)
  })

  test('metrics count what was taken and refused, without a word from outside', async () => {
    const bot = await started()
    const guid = { 'x-github-delivery': randomUUID() }
    await send(bot.url, '{}', guid)
    await send(bot.url, '{}', guid)
    await send(bot.url, '{}', { 'x-hub-signature-256': 'sha256=evil' })
    const page = await get(bot, '/metrics')
    expect(page.status).toBe(200)
    expect(page.body).toContain('countersign_deliveries_received_total{known="false"} 1')
    expect(page.body).toContain('countersign_deliveries_received_total{known="true"} 1')
    expect(page.body).toContain('countersign_deliveries_refused_total{reason="signature"} 1')
    expect(page.body).toContain('countersign_inbox_waiting 1')
    expect(page.body).not.toMatch(/evil|pull_request/)
    expect(page.body).not.toContain(SECRET)
  })

  test('no line of the log holds what a sender wrote, but for the GUID and the event', async () => {
    const bot = await started()
    await send(bot.url, '{"password":"hunter2"}')
    await send(bot.url, '{"password":"hunter2"}', { 'x-hub-signature-256': 'hunter2' })
    expect(JSON.stringify(bot.lines)).not.toContain('hunter2')
    expect(JSON.stringify(bot.lines)).not.toContain(SECRET)
  })
})

describe('draining', () => {
  test('what is under way is kept, what comes after is sent elsewhere', async () => {
    const gates = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const parts = await testWorld()
    const receive: Inbox['receive'] = async (deliveries) => {
      arrived.resolve()
      await gates.promise
      return await parts.store.inbox.receive(deliveries)
    }
    const bot = await started({}, { receive })
    const raw = rawConnection(bot.port)
    raw.socket.write(rawRequest('{"n":1}'))
    await arrived.promise
    // on a connection that stays open, a second request is read after draining has begun
    raw.socket.write(rawRequest('{"n":2}'))
    const drained = bot.bot.drain(10_000)
    running.length = 0
    gates.resolve()
    expect((await raw.ended).match(/HTTP\/1\.1 \d+/g)?.[0]).toBe('HTTP/1.1 202')
    expect(await drained).toBe(true)
    await expect(send(bot.url, '{}')).rejects.toThrow('fetch failed')
  })
})
