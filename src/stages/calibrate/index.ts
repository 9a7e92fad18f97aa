import { defineStage } from '../stage.ts'
import { declaration } from './declaration.ts'

export const calibrateStage = defineStage({
  declaration,
  work: () => import('./work.ts'),
  view: () => import('./view.ts'),
  schema: () => import('./schema.ts'),
})
