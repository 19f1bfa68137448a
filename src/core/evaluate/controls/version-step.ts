/** How far one version is from another, by the rules of semantic versioning; largest last. */
export type VersionStep = 'none' | 'patch' | 'minor' | 'major'

const steps: readonly VersionStep[] = ['none', 'patch', 'minor', 'major']

const form = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/

/** Whether a text is a semantic version. */
export function isVersion(text: string): boolean {
  return form.test(text)
}

/** The step from one version to the next: null where one of them is none; `back` where the second is the lesser. */
export function stepBetween(before: string, after: string): VersionStep | 'back' | null {
  const [old, now] = [form.exec(before), form.exec(after)]
  if (old === null || now === null) return null
  for (const [part, step] of [
    [1, 'major'],
    [2, 'minor'],
    [3, 'patch'],
  ] as const) {
    const difference = Number(now[part]) - Number(old[part])
    if (difference !== 0) return difference > 0 ? step : 'back'
  }
  // what stands after the three numbers has no step of its own
  return 'none'
}

/** Whether a step is as large as another. */
export function isAsLarge(step: VersionStep, least: VersionStep): boolean {
  return steps.indexOf(step) >= steps.indexOf(least)
}
