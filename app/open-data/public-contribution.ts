import type { ListedContribution } from '~/contributions/list-contributions.server'
import { addressOf } from '~/files/file-name'

/** A contribution as the API gives it. */
export const asPublicContribution = ({ files = [], publishedAt, ...contribution }: ListedContribution) => ({
  ...contribution,
  publishedAt: new Date(publishedAt).toISOString(),
  files: files.map(({ id, name, type, size }) => ({ name, type, size, address: addressOf({ id, name }) })),
})
