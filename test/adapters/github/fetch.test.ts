import { createServer, type RequestListener, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { nodeFetch } from '../../../src/adapters/github/fetch.ts'

let server: Server | null = null

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const address = started.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/path?x=1`
}

test('method, headers and body go out; status, headers and text come back', async () => {
  const url = await serve((request, response) => {
    request.setEncoding('utf8')
    let body = ''
    request.on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json', link: '<x>; rel="next"' })
      response.end(JSON.stringify({ method: request.method, url: request.url, mark: request.headers['x-mark'], body }))
    })
  })
  const answer = await nodeFetch(url, {
    method: 'POST',
    headers: { 'x-mark': 'é'.normalize('NFD').charAt(0) },
    body: '{"ü":1}',
  })
  expect([answer.status, answer.ok, answer.headers.get('link')]).toEqual([201, true, '<x>; rel="next"'])
  expect(JSON.parse(await answer.text())).toEqual({ method: 'POST', url: '/path?x=1', mark: 'e', body: '{"ü":1}' })
})

test('a zipped answer is unzipped', async () => {
  const url = await serve((request, response) => {
    expect(request.headers['accept-encoding']).toBe('gzip')
    response.writeHead(200, { 'content-encoding': 'gzip' })
    response.end(gzipSync('grün'))
  })
  const answer = await nodeFetch(url, {})
  expect(await answer.text()).toBe('grün')
  expect(new TextDecoder().decode(await answer.arrayBuffer())).toBe('grün')
})

test.each<[string, RequestListener]>([
  [
    'that ends before its announced length',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      setImmediate(() => response.destroy())
    },
  ],
  [
    'whose chunks break off',
    (_, response) => {
      response.write('half')
      setImmediate(() => response.destroy())
    },
  ],
  [
    'that is no gzip though it says so',
    (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end('plain')
    },
  ],
  ['that never begins', (request) => request.socket.destroy()],
])('an answer %s rejects', async (_, listener) => {
  const url = await serve(listener)
  await expect(nodeFetch(url, {})).rejects.toBeInstanceOf(Error)
})

test('an aborted request rejects', async () => {
  const url = await serve(() => {})
  const controller = new AbortController()
  const answer = nodeFetch(url, { signal: controller.signal })
  controller.abort()
  await expect(answer).rejects.toThrow(/abort/i)
})
