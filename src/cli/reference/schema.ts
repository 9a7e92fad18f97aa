import { z } from 'zod'

/** The ways to find reference data. */
export const way = z.enum(['option', 'environment', 'configuration', 'python-package', 'cache'])

export const members = { path: z.string(), way }
