import { builtIn } from '../benchmarks/catalogue.ts'
import type { DataOptions } from '../files/reference-data.ts'
import { referenceData } from '../files/reference-data.ts'
import { perform } from '../stages/perform.ts'
import type { Stage, Surroundings } from '../stages/stage.ts'
import type { CommandDefinition } from './command-definition.ts'

/**
 * The command of a stage.
 *
 * @example
 * stageCommand(await stages.check()).declaration.words // => ['check']
 */
export const stageCommand = (stage: Stage): CommandDefinition => ({
  declaration: stage.declaration,
  run: async (values, { listener, finisher, drafts, setting, dataSources }) => {
    const isConfigurable = stage.declaration.options.some(({ variable }) => variable !== undefined)
    const request: Surroundings = {
      ...(values as object),
      catalogue: isConfigurable ? (await setting()).catalogue : builtIn,
      listener,
      data: referenceData(values as DataOptions, isConfigurable ? await dataSources() : { environment: {} }),
      redact: finisher.redact,
      drafts,
    }
    return perform(stage, request as never)
  },
})
