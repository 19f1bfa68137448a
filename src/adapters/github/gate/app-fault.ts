import { Fault, type FaultCode, LimitFault } from '../../../app/fault.ts'

const LATER = 'It is tried again; if it persists, see https://www.githubstatus.com.'

/** What whoever runs the bot can do about a fault; the gate itself tries again in any case. */
const HINTS: Readonly<Partial<Record<FaultCode, string>>> = {
  'fault/network': 'It is tried again. Check the network and the proxy of the bot; see https://www.githubstatus.com.',
  'fault/timeout': LATER,
  'fault/server': LATER,
  'fault/malformed-answer': LATER,
  'fault/conflict': 'It is tried again.',
  'fault/unauthorized': 'Check that the App is still installed and not suspended, and that its private key is valid.',
  'fault/forbidden':
    'Accept the permissions the App asks for: organization settings, GitHub Apps, Countersign, Review request.',
  'fault/not-found': 'Check that the installation covers this repository, and that its permissions are accepted.',
}

/** The same fault with a hint for those who run the App, in place of one for those who run a job. */
export function forTheApp(fault: Fault): Fault {
  if (fault instanceof LimitFault) {
    const end = fault.until === null ? 'soon' : `at ${new Date(fault.until).toISOString()}`
    return new LimitFault(fault.message, `It is tried again ${end}.`, { until: fault.until, cause: fault.cause })
  }
  return new Fault(fault.code, fault.message, HINTS[fault.code] ?? fault.hint, fault.cause)
}
