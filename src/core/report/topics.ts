/** What is to be known of a kind of rule that is about people, files or the change, not about one control or bound. */
export type Topic = {
  /** As a report names such a rule, with a word in capitals for what differs. */
  readonly id: string
  readonly title: string
  /** Sentences, and lists of which each item is indented by two. */
  readonly asks: readonly string[]
  readonly why: string
  readonly remedy: string
}

/** By the part of a rule's id that stands behind the gate's name. */
export const topics: ReadonlyMap<string, Topic> = new Map([
  [
    'approvals',
    {
      id: 'approvals/ROLE',
      title: 'Enough people have signed',
      asks: [
        'Enough people who hold the role must approve this very evidence, each in a pull-request review.',
        '',
        'A review counts if its author',
        '  held the role when approving, and holds it now',
        '  did not open, write, commit, co-author or push any of the change, and did not make its evidence',
        '  is a person, not a bot, and fills no other seat',
        '  has not asked for changes since, and was not asked for a new review since',
        '  did not give it while the pull request was a draft',
        '',
        'It lapses when what the role signs changes, when it gets too old, or when the base branch becomes another. The report says who lapsed, and because of which file. Where a bot made the change and no person answers for it, one more person must sign.',
      ],
      why: 'Somebody who can judge it, and did not make it, answers for what goes into production.',
      remedy: 'Ask holders of the role for an approving review. Who they are and how many it takes, the policy says.',
    },
  ],
  [
    'vetoes',
    {
      id: 'vetoes',
      title: 'Nobody who may sign asks for changes',
      asks: [
        'Whoever holds a role that is asked here, or held it then, and asks for changes in a review, stops the change, whatever others sign. Pushes and new requests for a review lift nothing.',
      ],
      why: 'A person who answers for the model has said no.',
      remedy:
        'Make the changes; then they approve or dismiss their review, or another holder of their role who had no hand in the change dismisses it with a reason.',
    },
  ],
  [
    'authors',
    {
      id: 'authors',
      title: 'It is known who made the change',
      asks: ['Every author, committer, co-author and push of the change must be traced to an account.'],
      why: 'Nobody may sign their own work, and of work by nobody known it can’t be told whose it is.',
      remedy:
        'Commit with an address that an account has, or add the address to the account it belongs to. A waiver may name “authors”.',
    },
  ],
  [
    'evidence',
    {
      id: 'evidence/FILE',
      title: 'The file is there and can be read',
      asks: [
        'A file that the policy declares for a model is required. One that is absent, refused (a link, too large, no text) or unreadable fails. One that only points to content elsewhere, or reports nothing, leaves the question open.',
      ],
      why: 'What is not shown must not pass for good.',
      remedy: 'Commit the file at that path. The command “countersign inspect FILE” says what Countersign reads in it.',
    },
  ],
  [
    'claims',
    {
      id: 'claims/FILE/METRIC',
      title: 'The number in the file is what the predictions show',
      asks: [
        'Where the predictions are there, each number that a metrics file claims and Countersign can measure is compared with what it measures, to the digits as written. One that differs fails.',
      ],
      why: 'A claimed number is only a claim.',
      remedy: 'Write both files from the same evaluation, and commit both.',
    },
  ],
  [
    'attestations',
    {
      id: 'attestations/CHECK',
      title: 'A check of another tool passed',
      asks: [
        'A check that failed fails here, one that warned warns. One that crashed, was skipped, came to no result, or is gone since the baseline leaves the question open.',
      ],
      why: 'Another tool decided it and wrote it down; a check that did not run shows nothing.',
      remedy: 'Make the check pass, run it again and commit its report.',
    },
  ],
  [
    'change',
    {
      id: 'change/…',
      title: 'The change as a whole can be judged',
      asks: [
        '  change/branch: a gate covers the base branch',
        '  change/models: a file of a model changes',
        '  change/rules: some rule concerns the change',
        '  change/policy: the policy does not change together with a model',
        '  any other: everything that is needed could be read',
      ],
      why: 'What could not be looked at, or no rule looks at, was not shown to be good.',
      remedy: 'The report says what is missing, and what would supply it.',
    },
  ],
  [
    'policy',
    {
      id: 'policy',
      title: 'The policy on the base branch is there and right',
      asks: [
        'A change is judged by the policy on its base branch. One that edits the policy is judged by the old one, and a warning (policy/edited) says what is wrong with the new one.',
      ],
      why: 'A pull request can’t lower its own bar.',
      remedy:
        'Write one with “countersign init”, see what is wrong with it by “countersign validate”, and merge it in a pull request of its own.',
    },
  ],
])

/** What a control asks that only this repository's policy has. */
export const customControl: Topic = {
  id: 'controls/ID',
  title: 'A control of the policy’s own',
  asks: [
    'The policy states it under “controls: custom”. It asks for a section of the model card with so many words, for a file, or for a ticked task in the description of the pull request.',
  ],
  why: 'The people who wrote the policy ask for more than the packs do.',
  remedy: 'Write the section, commit the file, or do the task and tick it. The report says which, and what is missing.',
}
