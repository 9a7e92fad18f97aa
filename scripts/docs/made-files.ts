import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchmarksPage } from './benchmarks-page.ts'
import { bisectionPicture } from './pictures/bisection.ts'
import { bootstrapPicture } from './pictures/bootstrap.ts'
import { floorPicture } from './pictures/floor.ts'
import { interpolationPicture } from './pictures/interpolation.ts'
import { normalizationPicture } from './pictures/normalization.ts'
import { olympicMeanPicture } from './pictures/olympic-mean.ts'
import { pruningPicture } from './pictures/pruning.ts'
import { referencePage } from './reference-page.ts'
import { stageTable } from './stage-table.ts'
import { withMadePart } from './with-made-part.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/**
 * All files that `npm run docs` makes, by their paths in the repository. Every run gives the same bytes.
 *
 * @example
 * Object.keys(await madeFiles())[0] // => 'docs/reference.md'
 */
export const madeFiles = async (): Promise<Record<string, string>> => ({
  'docs/reference.md': await referencePage(),
  'docs/benchmarks.md': benchmarksPage(),
  'docs/pipelines.md': withMadePart(read('docs/pipelines.md'), 'stages', await stageTable()),
  'docs/pictures/olympic-mean.svg': olympicMeanPicture(),
  'docs/pictures/floor.svg': floorPicture(),
  'docs/pictures/bisection.svg': bisectionPicture(),
  'docs/pictures/pruning.svg': pruningPicture(),
  'docs/pictures/interpolation.svg': interpolationPicture(),
  'docs/pictures/normalization.svg': normalizationPicture(),
  'docs/pictures/bootstrap.svg': bootstrapPicture(),
})
