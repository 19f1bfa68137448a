import type { ControlCase } from './case.ts'

const ids = ['AUD-01', 'AUD-02', 'AUD-04', 'AUD-06', 'DEPL-01', 'MON-02', 'MON-03', 'MON-09'] as const

/** What nothing in a pull request can show. */
export const laterStages: readonly ControlCase[] = [
  ...ids.map((control) => ({
    control,
    name: 'is not asked in a pull request, whatever is in it',
    scene: {},
    expects: {
      low: `not-applicable ${control.startsWith('DEPL') || control.endsWith('6') || control.endsWith('9') || control === 'AUD-02' ? 'warn' : 'info'}`,
      high: 'not-applicable block',
    },
  })),
  {
    control: 'AUD-03',
    name: 'is not asked in a pull request, whatever is in it',
    scene: {},
    expects: { medium: 'not-applicable warn', high: 'not-applicable block' },
  },
]
