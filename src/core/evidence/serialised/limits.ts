/** How much of a file is looked at before the looking stops and says so. */
export const SERIALISED_LIMITS: SerialisedLimits = {
  opcodes: 5_000_000,
  stack: 1_000_000,
  members: 20_000,
  facts: 100,
  name: 120,
  header: 16 * 1024 * 1024,
  depth: 20,
  fields: 2_000_000,
}

export type SerialisedLimits = {
  /** Instructions of a pickle. */
  readonly opcodes: number
  /** Values of a pickle that wait to be used, and values it remembers. */
  readonly stack: number
  readonly members: number
  readonly facts: number
  /** Characters of a name that are kept. */
  readonly name: number
  /** Bytes of a header. */
  readonly header: number
  /** Graphs inside of graphs. */
  readonly depth: number
  /** Fields of a protobuf message and of all messages in it. */
  readonly fields: number
}
