import { normalisedHeading } from '../card/canonical.ts'

/** A heading or the head of a column as a key of the record: `Automation bias` is `automation_bias`. */
export function keyOf(written: string): string {
  return normalisedHeading(written.replaceAll('_', ' ')).replaceAll(' ', '_')
}
