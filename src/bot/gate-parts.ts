import type { Configuration } from './configuration.ts'
import type { World } from './world.ts'

/** What the gate is built from. */
export type GateParts = Pick<World, 'store' | 'log' | 'meter' | 'clock' | 'random'> & {
  readonly configuration: Configuration
  /** A token for one installation; asked for anew when the one in hand is about to expire. */
  readonly token: (installation: number) => Promise<string>
}
