import type { Configuration } from './configuration.ts'
import type { World } from './world.ts'

/** What the gate is built from. */
export type GateParts = Pick<World, 'store' | 'app' | 'tokens' | 'log' | 'meter' | 'clock' | 'random'> & {
  readonly configuration: Configuration
}
