/** How the bot ends; the same codes as the CLI's. */
export const EXIT: {
  readonly ended: 0
  readonly killed: 1
  readonly wrongInput: 2
  readonly fault: 3
  readonly bug: 70
} = { ended: 0, killed: 1, wrongInput: 2, fault: 3, bug: 70 }
