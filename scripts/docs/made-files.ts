import { referencePage } from './reference-page.ts'

/**
 * All files of the documentation that `npm run docs` makes, by their paths in the repository. The same bytes every time.
 *
 * @example
 * Object.keys(await madeFiles()) // => ['docs/reference.md', …]
 */
export async function madeFiles(): Promise<Record<string, string>> {
  return { 'docs/reference.md': referencePage() }
}
