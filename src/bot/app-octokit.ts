import { ProbotOctokit } from 'probot'

/**
 * Probot's octokit without its own waiting and repeating: our client does both, and knows what may be repeated. A
 * function, because Probot lays its own throttle over plain defaults.
 */
export const AppOctokit: typeof ProbotOctokit = ProbotOctokit.defaults((options: object) => ({
  ...options,
  throttle: { enabled: false },
  retry: { enabled: false },
}))
