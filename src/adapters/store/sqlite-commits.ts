/** What the group needs of a connection. Statements answer at once, or throw. */
export type Session = {
  exec(sql: string): void
  /** Begins a transaction, after waiting for other writers. */
  begin(): Promise<void>
  /** Whether a transaction is open: some failures end it. */
  isOpen(): boolean
}

/** Pieces of work in one commit: enough to share an fsync, few enough that nobody waits long for it. */
const MOST = 64

/**
 * Pieces of work that wait at the same time are committed together, with one fsync: the busier the store, the more share
 * it. Each is a savepoint of its own, so that one that fails is undone alone. A promise settles when the group has been
 * committed; where that fails, all of them fail. `inTurn` gives the connection to one group at a time.
 */
export function committedTogether(
  session: Session,
  inTurn: (work: () => Promise<void>) => Promise<void>,
): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: Job[] = []
  const run = async (): Promise<void> => {
    await commit(session, waiting.splice(0, MOST))
    if (waiting.length > 0) void inTurn(run)
  }
  return (work) =>
    new Promise((resolve, reject) => {
      const job = async (): Promise<() => void> => {
        const result = await work()
        return () => resolve(result)
      }
      if (waiting.push({ work: job, reject }) === 1) void inTurn(run)
    })
}

/** `work` gives what settles its promise. */
type Job = { readonly work: () => Promise<() => void>; readonly reject: (problem: unknown) => void }

async function commit(session: Session, jobs: readonly Job[]): Promise<void> {
  try {
    await session.begin()
    const settle: (() => void)[] = []
    for (const job of jobs) settle.push(await attempted(session, job))
    session.exec('COMMIT')
    for (const settled of settle) settled()
  } catch (problem) {
    if (session.isOpen()) session.exec('ROLLBACK')
    for (const { reject } of jobs) reject(problem)
  }
}

async function attempted(session: Session, { work, reject }: Job): Promise<() => void> {
  session.exec('SAVEPOINT job')
  try {
    const settle = await work()
    session.exec('RELEASE job')
    return settle
  } catch (problem) {
    // a full disk ends the whole transaction
    if (!session.isOpen()) throw problem
    session.exec('ROLLBACK TO job')
    session.exec('RELEASE job')
    return () => reject(problem)
  }
}
