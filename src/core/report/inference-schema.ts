import * as kit from './schema-kit.ts'
import type { Schema } from './schema-kit.ts'

/** How a metric's finding was decided from the rows, in `verdict.json`. */
export const inferenceSchema: Schema = kit.open({
  method: kit.described('How the interval was made: wilson, tango, delong, bootstrap …', kit.text),
  level: kit.described('One-sided level of the decision, in percent.', kit.text),
  estimate: kit.described('The value, or candidate − baseline where the rule compares.', kit.text),
  lower: kit.described('One-sided bound at the level; null where nothing bounds that side.', kit.orNull(kit.text)),
  upper: kit.orNull(kit.text),
  threshold: kit.described('What the estimate is held against.', kit.text),
  n: kit.described(
    'Rows behind it: pairs where they are paired; runs, by corrected-t and seeds-t.',
    kit.orNull(kit.natural),
  ),
  paired: kit.described('Null where only one side is measured.', kit.orNull(kit.flag)),
  p: kit.described('Of the hypothesis that the bound is missed: small where it is met.', kit.orNull(kit.text)),
  pAgainst: kit.described('Of the hypothesis that it is met: small where it is missed.', kit.orNull(kit.text)),
  adjustedP: kit.described('pAgainst after the correction for the family.', kit.orNull(kit.text)),
  correction: kit.orNull(kit.oneOf('holm', 'bonferroni', 'benjamini-hochberg', 'none')),
  family: kit.described('Hypotheses adjusted together.', kit.orNull(kit.natural)),
  familyP: kit.described(
    'Of the hypothesis that any of the family misses the bound: small where all are shown to meet it.',
    kit.orNull(kit.text),
  ),
  seed: kit.described('Of resampling, where the method resamples.', kit.orNull(kit.natural)),
  replicates: kit.orNull(kit.natural),
  rowsToSettle: kit.described(
    'About how many rows would settle it; runs, by corrected-t and seeds-t.',
    kit.orNull(kit.natural),
  ),
})

const apartGroup = kit.open({ group: kit.text, n: kit.natural, value: kit.text })

/** The groups of a finding on fairness that are furthest apart. */
export const apartSchema: Schema = kit.open({
  rate: kit.described('What is compared: selection-rate, true-positive-rate …, or calibration.', kit.text),
  lowest: apartGroup,
  highest: apartGroup,
})
