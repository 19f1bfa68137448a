import { Trouble } from './trouble.ts'

/** Bytes that may still be taken: by columns and dictionaries, and by what compressed pages unpack to. */
export type Budget = { memory: number; unpacked: number }

/** No page of a sane writer is as large; it bounds what one page can make us allocate. */
export const LARGEST_PAGE: number = 256 * 1024 * 1024

/** Takes memory that stays until the end; throws before anything is allocated when there is not as much. */
export function reserve(budget: Budget, bytes: number, what: string): void {
  if (bytes > budget.memory) {
    throw new Trouble(
      'table/too-large',
      `${what} would take more memory than is allowed`,
      'Ask for fewer columns or rows',
    )
  }
  budget.memory -= bytes
}

/** Takes bytes that a page unpacks to: many small bombs are one large one. */
export function spend(budget: Budget, bytes: number, offset: number): void {
  if (bytes > budget.unpacked) {
    throw new Trouble('table/too-large', `pages unpack to more than is allowed, the last of them at byte ${offset}`)
  }
  budget.unpacked -= bytes
}
