/** Where GitHub looks for the template of a description, in any case: the root, `docs/` and `.github/`. */
const place = /^(?:docs\/|\.github\/)?pull_request_template(?:\.md|\.txt|\/[^/]+\.md)$/i

/** Whether a repository has a template for the description of a pull request. */
export function hasPullRequestTemplate(paths: readonly string[]): boolean {
  return paths.some((path) => place.test(path))
}
