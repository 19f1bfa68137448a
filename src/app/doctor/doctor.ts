import { type Asked, collectFacts } from './collect-facts.ts'
import { examine } from './examine.ts'
import type { Examination } from './examination.ts'
import type { DoctorForge } from './forge.ts'

/** Whether the gate is armed, question by question, with what to do where it is not. */
export async function doctor(forge: DoctorForge, asked: Asked): Promise<readonly Examination[]> {
  return examine(await collectFacts(forge, asked))
}
