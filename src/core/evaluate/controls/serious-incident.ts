import type { Incident } from '../../evidence/governance/blocks.ts'
import { daysBetween } from '../calendar.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { dayOf } from './day-facts.ts'
import type { ControlFactsheet } from './types.ts'

type Consequence = NonNullable<Incident['consequence']>['value']

/** Days in which the authority is told of a serious incident, by what came of it (EU AI Act, Art. 73). */
export const DAYS: Readonly<Record<Consequence, number>> = { death: 10, infrastructure: 2, widespread: 2, other: 15 }

/** What is wrong with the report of a serious incident: a sentence and the next step; null when nothing is, or it is none. */
export type LateReport = { readonly what: Detail; readonly remedy: Detail }

/** The clock of a serious incident, from the day it was noticed to the report or to the day that is judged for. */
export function lateReport(facts: ControlFactsheet, incident: Incident): LateReport | null {
  const { severity, opened, consequence, reported, id } = incident
  if (severity?.value !== 'serious' || opened === null) return null
  const name = named(id.slice(0, 60))
  if (consequence === null) {
    return {
      what: detail`The record does not say what came of the serious incident ${name}, by which its clock goes`,
      remedy: detail`Write ${named('consequence')}: death, infrastructure, widespread or other`,
    }
  }
  const allowed = DAYS[consequence.value]
  const until = daysBetween(opened.value, reported?.value ?? dayOf(facts))
  if (reported !== null && until < 0) {
    return {
      what: detail`The serious incident ${name} was reported before it was noticed`,
      remedy: detail`Correct ${named('opened')} or ${named('reported')}`,
    }
  }
  if (reported !== null) return until > allowed ? reportedLate(name, until, allowed) : null
  const remedy = detail`Tell the authority, and write the day as ${named('reported')}`
  return until > allowed
    ? {
        what: detail`The serious incident ${name} was noticed ${until} days ago and no report is recorded; ${allowed} days are allowed`,
        remedy,
      }
    : {
        what: detail`The serious incident ${name} must be reported; ${allowed - until} of ${allowed} days are left`,
        remedy,
      }
}

function reportedLate(name: ReturnType<typeof named>, days: number, allowed: number): LateReport {
  return {
    what: detail`The serious incident ${name} was reported after ${days} days; ${allowed} are allowed`,
    remedy: detail`Have ${named('legal')} settle what follows, and ask for a waiver of this control with that reason`,
  }
}
