import { createServer } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { metrics, promotion } from './promotion.ts'

/** A proxy that tunnels everything to one port of this machine, whatever it is asked for. */
async function proxyTo(port: number): Promise<{ readonly url: string; readonly asked: string[]; close(): void }> {
  const asked: string[] = []
  const server = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${own}`, asked, close: () => server.close() }
}

test('a runner behind a proxy reaches GitHub through it', async () => {
  const { simulator, propose, judge } = await promotion()
  const proxy = await proxyTo(Number(new URL(simulator.url).port))
  const pull = propose(metrics('0.910'))
  const end = await judge(pull, {
    apiUrl: 'http://github.invalid',
    environment: { http_proxy: proxy.url, https_proxy: proxy.url },
  })
  proxy.close()
  expect([end.code, end.outputs['decision']]).toEqual([0, 'promote'])
  expect(proxy.asked).toContain('github.invalid:80')
})
