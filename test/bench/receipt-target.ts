// A process that takes deliveries: our bot over a SQLite file, or Probot's own middleware with an empty handler. It
// prints its port and runs until it is killed. `receipt`: ours without workers; `bot`: ours, with deliveries worked in.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createNodeMiddleware, Probot } from 'probot'
import { openStore } from '../../src/adapters/store/open.ts'
import { createBot } from '../../src/bot/bot.ts'
import { openLogger } from '../../src/bot/log.ts'
import { routeThrough } from '../../src/bot/trigger/routing.ts'
import { quiet } from '../app/quiet-log.ts'
import { rsaKey, SECRET } from '../bot/keys.ts'
import { testWorld } from '../bot/test-world.ts'

const [kind = 'receipt', database = 'sqlite::memory:'] = process.argv.slice(2)
const port = kind === 'probot' ? await probotServer() : await ourServer()
process.on('SIGTERM', () => process.exit(0))
process.stdout.write(`${port}\n`)

function probot(): Probot {
  const log = openLogger({ level: 'error', redact: (text) => text, write: () => {} })
  return new Probot({ appId: 7001, privateKey: rsaKey(2048), secret: SECRET, log })
}

function empty(app: Probot): void {
  app.on('pull_request', () => {})
}

async function probotServer(): Promise<number> {
  const middleware = await createNodeMiddleware(empty, { probot: probot(), webhooksPath: '/hook' })
  const server = createServer((request, response) => void middleware(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // cast: it listens on TCP
  return (server.address() as AddressInfo).port
}

async function ourServer(): Promise<number> {
  const opened = await openStore(database, { log: quiet })
  const idle = { ...opened, inbox: { ...opened.inbox, take: async () => [] } }
  const route = routeThrough(probot(), 7001)
  const { world, metrics } = await testWorld({ store: kind === 'bot' ? opened : idle, route })
  const listening = await createBot(world, metrics).listen()
  return listening.port
}
