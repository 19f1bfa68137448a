import type { Candidates } from './seating.ts'

/** Seats of one kind: the same people can fill each. A null role is the seat for a change by a bot. */
export type SeatKind = { readonly role: string | null; readonly count: number; readonly people: Candidates }

/** Kinds of seats that the very same people can fill: more of them never brings in anybody new. */
export type SeatClass = { readonly kinds: readonly SeatKind[]; readonly count: number; readonly people: Candidates }
