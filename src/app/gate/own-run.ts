import type { PullReading, SeenCheck } from './types.ts'

/** Our latest run of a name on the head that was read; null where there is none. */
export function ownRun(name: string, { checks }: PullReading, appId: number): SeenCheck | null {
  return checks.find((check) => check.kind === 'check-run' && check.app === appId && check.name === name) ?? null
}
