import type { Work } from '../../app/gate/store.ts'

/** Remembered at most, oldest forgotten first. */
const MOST = 10_000

/** When revoking deliveries were received, to tell how long it took until the verdict they led to was written. */
export type Revocations = {
  note(guid: string, receivedAt: number): void
  /** Milliseconds since the first of the causes was received; null for work that revokes nothing we saw. */
  latency(work: Pick<Work, 'revoking' | 'subject' | 'causes'>, now: number): number | null
}

export function revocations(): Revocations {
  const seen = new Map<string, number>()
  return {
    note(guid, receivedAt) {
      seen.set(guid, receivedAt)
      if (seen.size <= MOST) return
      for (const oldest of seen.keys()) {
        seen.delete(oldest)
        return
      }
    },
    latency({ revoking, subject, causes }, now) {
      const known = causes.flatMap((cause) => seen.get(cause) ?? [])
      // a branch's pulls become work of their own: nothing is judged yet
      if (!revoking || subject.kind !== 'pull' || known.length === 0) return null
      return Math.max(0, now - Math.min(...known))
    },
  }
}
