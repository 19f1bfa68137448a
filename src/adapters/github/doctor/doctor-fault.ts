import { Fault, type FaultCode } from '../../../app/fault.ts'

const LATER = 'Run it again; if it persists, see https://www.githubstatus.com.'

const HINTS: Readonly<Partial<Record<FaultCode, string>>> = {
  'fault/network': `Check the network, the proxy and GITHUB_API_URL. ${LATER}`,
  'fault/timeout': LATER,
  'fault/server': LATER,
  'fault/conflict': LATER,
  'fault/malformed-answer': `Check GITHUB_API_URL. ${LATER}`,
  'fault/unauthorized': 'Set GITHUB_TOKEN to a token that has not expired.',
}

/** The same fault with a hint for an administrator, in place of one for those who run a job. */
export function forTheDoctor(fault: Fault): Fault {
  const hint = HINTS[fault.code]
  return hint === undefined ? fault : new Fault(fault.code, fault.message, hint, fault.cause)
}
