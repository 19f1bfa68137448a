import type { Topic } from './topics.ts'

/** What is to be known of rules decided from rows, by the last part of a rule's id or the key of the policy. */
export const measuredTopics: ReadonlyMap<string, Topic> = new Map([
  [
    'require',
    {
      id: 'require',
      title: 'The slices that are named are reported',
      asks: ['Does the evidence report every slice that the rule lists?'],
      why: 'A slice that nobody reports is one that nobody looked at.',
      remedy: 'Report the slice in the metrics file, by the name the policy gives it.',
    },
  ],
  [
    'confidence',
    {
      id: 'confidence',
      title: 'The data show it, not only the value',
      asks: [
        'Beside a bound, a confidence asks more than that the value meets it: the interval must. The report then says one of three things.',
        '',
        '  shown: the worse end of the interval meets the bound, and so does the value',
        '  not met: even the better end misses it',
        '  open: the interval spans the bound, and the report says about how many rows would settle it',
        '',
        'Each end holds with the confidence that is stated. The interval comes from the rows of the predictions, paired where both versions were evaluated on the same, or from standard errors that a metrics file reports.',
      ],
      why: 'A value alone blocks models for noise and passes models by luck.',
      remedy:
        'Name the predictions of the model in the policy and commit them for both versions. The command “countersign power” says how many rows a margin takes.',
    },
  ],
  [
    'runs',
    {
      id: 'runs',
      title: 'All runs, not the lucky one',
      asks: [
        'The metric is a list in a metrics file, one value a run of the same training. The rule is about the mean of all of them. What “runs” says tells how much the list shows.',
        '',
        '  {folds: 10}: the folds of a cross-validation, or of several',
        '  {train: 900, test: 100}: splits drawn anew for each run, in rows or in shares',
        '  seeds: other seeds on one split; what is shown holds for that split alone and says nothing of other rows',
        '',
        'Beside a confidence, Nadeau and Bengio’s corrected t decides, of the differences run by run; of seeds on one split, Student’s t. The runs of both versions must pair: by name where the files name them, else by their order.',
      ],
      why: 'One lucky run compared with one unlucky one says little, and splits that overlap are not as many independent ones.',
      remedy:
        'Train on the same splits and seeds as the version on the base branch, and commit the value of every run, in the same order.',
    },
  ],
  [
    'correction',
    {
      id: 'correction',
      title: 'Many slices, one verdict',
      asks: [
        'Who looks at many slices finds some that look worse by chance. A slice is called worse only after a correction for how many the rule looks at.',
        '',
        '  holm, bonferroni: bound the chance that any slice is called worse that is not; holm is the default',
        '  benjamini-hochberg: bounds the share of false alarms among all alarms',
        '  none: each slice on its own',
        '',
        'To pass, each slice must be shown to be good by its own interval. Where all must hold, that needs no correction.',
      ],
      why: 'Without one, a policy of a hundred slices blocks every model.',
      remedy: 'Leave it at holm, and judge the slices that matter.',
    },
  ],
  [
    'find_slices',
    {
      id: 'find_slices',
      title: 'Where did it become worse?',
      asks: [
        'All columns that the predictions list as slices, and pairs of them, are searched for rows on which the candidate does worse than the version on the base branch. What is found is adjusted for all that was searched, and only warns.',
      ],
      why: 'A model can be better on the whole and worse for some, whom nobody thought to name.',
      remedy:
        'Look at the rows of the slices that it names; name the ones that matter under “slices”, so that they are judged.',
    },
  ],
])
