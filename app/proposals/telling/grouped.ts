/** These, by what `key` says of each, in the order in which each key is first met. */
export function grouped<One>(all: One[], key: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}
