import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { Fault } from '../app/fault.ts'
import type { MetricsPage } from './metrics.ts'
import { RECEIPT_LIMITS, type ReceiptLimits } from './receipt/limits.ts'
import { readiness } from './receipt/readiness.ts'
import { roomOf } from './receipt/room.ts'
import { receiptServer } from './receipt/server.ts'
import { startSweeper, type Sweeper } from './sweeper.ts'
import { startWorkers, type Workers } from './workers.ts'
import type { World } from './world.ts'

/** How long what is in hand may take to end: shorter than the 30 seconds that containers are given. */
const DRAIN_MS = 25_000

export type Bot = {
  /** Takes deliveries and works. A Fault when the address can't be had. */
  listen(): Promise<{ readonly port: number }>
  /** Takes nothing more, ends what is in hand, closes the store. False when something took longer than the deadline. */
  drain(deadlineMs?: number): Promise<boolean>
}

export function createBot(world: World, metrics: MetricsPage, limits: ReceiptLimits = RECEIPT_LIMITS): Bot {
  const state: { started: boolean; draining: boolean; running: Running | null } = {
    started: false,
    draining: false,
    running: null,
  }
  const server = serverOf(world, { metrics, limits, state })
  return {
    async listen() {
      const port = await listening(server, world.settings)
      state.running = { workers: startWorkers(world), sweeper: startSweeper(world) }
      state.started = true
      world.log.info('bot.listening', { port, host: world.settings.host, owner: world.owner })
      return { port }
    },
    async drain(deadlineMs = DRAIN_MS) {
      state.draining = true
      world.log.info('bot.draining')
      const ended = await within(deadlineMs, world, allEnded(server, state.running))
      if (!ended) world.log.warn('bot.drain-late', { deadlineMs })
      server.closeAllConnections()
      await world.store.close()
      return ended
    },
  }
}

type Running = { readonly workers: Workers; readonly sweeper: Sweeper }

type ServerParts = {
  readonly metrics: MetricsPage
  readonly limits: ReceiptLimits
  readonly state: { readonly started: boolean; readonly draining: boolean; readonly running: Running | null }
}

function serverOf(world: World, { metrics, limits, state }: ServerParts): Server {
  const { settings, store, clock, log, meter } = world
  const draining = (): boolean => state.draining
  return receiptServer({
    receipt: {
      secret: settings.webhookSecret,
      limits,
      inbox: store.inbox,
      room: roomOf(limits.heldBytes),
      now: () => clock.now(),
    },
    webhookPath: settings.webhookPath,
    readiness: readiness({ ping: () => store.ping(), draining, started: () => state.started }),
    metrics,
    draining,
    kept: () => state.running?.workers.received(),
    log,
    meter,
  })
}

function listening(server: Server, { host, port }: World['settings']): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `${host}:${port} can't be listened on: ${cause.message}`
      reject(new Fault('fault/network', message, 'Set HOST and PORT to an address that is free.', cause))
    })
    // cast: a server that listens on TCP has an address of this kind
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

async function allEnded(server: Server, running: Running | null): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  await Promise.all([closed, running?.workers.stop(), running?.sweeper.stop()])
}

function within(ms: number, { clock }: World, task: Promise<void>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => resolve(false))
    task.then(() => resolve(true), reject).finally(cancel)
  })
}
