import type { Delivery, Inbox } from '../../app/gate/store.ts'

export type Keep = (delivery: Delivery) => Promise<'new' | 'again' | 'known'>

/** Most deliveries in one transaction. */
const MOST = 64

type Waiting = {
  readonly delivery: Delivery
  readonly resolve: (how: 'new' | 'again' | 'known') => void
  readonly reject: (cause: unknown) => void
}

/**
 * Keeps deliveries in the inbox; those that arrive while others are being written share the next transaction, since one
 * costs a flush to disk whatever it holds. Each promise resolves when its own delivery is durable.
 */
export function gather(inbox: Pick<Inbox, 'receive'>): Keep {
  let waiting: Waiting[] = []
  let writing = false
  const write = async (): Promise<void> => {
    writing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      await writeBatch(inbox, batch)
    }
    writing = false
  }
  return (delivery) =>
    new Promise((resolve, reject) => {
      waiting.push({ delivery, resolve, reject })
      if (!writing) void write()
    })
}

async function writeBatch(inbox: Pick<Inbox, 'receive'>, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await inbox.receive(batch.map(({ delivery }) => delivery))
    for (const [index, { resolve, reject }] of batch.entries()) {
      const how = results[index]
      if (how === undefined) reject(new Error('the inbox answered for fewer deliveries than it was given'))
      else resolve(how)
    }
  } catch (cause) {
    for (const { reject } of batch) reject(cause)
  }
}
