import { Fault } from '../../../src/app/fault.ts'

/** The Fault that something ends in; anything else is the test's failure. */
export async function faultOf(asked: Promise<unknown>): Promise<Fault> {
  const cause = await asked.then(
    (value) => new Error(`no Fault, but ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  )
  if (cause instanceof Fault) return cause
  throw cause
}
