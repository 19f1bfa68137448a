/** Ways in which the world can fail us. */
export type FaultCode =
  | 'fault/network'
  | 'fault/unauthorized'
  | 'fault/forbidden'
  | 'fault/not-found'
  | 'fault/rate-limited'
  | 'fault/server'
  | 'fault/malformed-answer'
  | 'fault/timeout'
  | 'fault/conflict'
  | 'fault/git'
  | 'fault/disk'
  | 'fault/store'
  | 'fault/measure'

/** The world failed us: network, permission, limit, conflict. Thrown by adapters, caught once per door. */
export class Fault extends Error {
  readonly code: FaultCode
  /** What the reader can do about it, one sentence. */
  readonly hint: string

  constructor(code: FaultCode, message: string, hint: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'Fault'
    this.code = code
    this.hint = hint
  }
}

/** Faults that pass by themselves: what is tried again may work. */
const PASSING: ReadonlySet<FaultCode> = new Set([
  'fault/network',
  'fault/rate-limited',
  'fault/server',
  'fault/timeout',
  'fault/malformed-answer',
])

/** Whether trying again may help, with nothing changed by anybody. */
export function isPassing({ code }: Fault): boolean {
  return PASSING.has(code)
}

/** A limit of the forge that lasts longer than anybody waits. */
export class LimitFault extends Fault {
  /** When it ends, in milliseconds since 1970; null when the forge did not say. */
  readonly until: number | null

  constructor(message: string, hint: string, end: { readonly until: number | null; readonly cause: unknown }) {
    super('fault/rate-limited', message, hint, end.cause)
    this.until = end.until
  }
}
