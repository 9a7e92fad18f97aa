import { z } from 'zod'

/** The ways by which reference data is found. */
export const way = z.enum(['option', 'environment', 'configuration', 'python-package', 'cache'])

export const members = { path: z.string(), way }
