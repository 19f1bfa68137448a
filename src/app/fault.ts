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
