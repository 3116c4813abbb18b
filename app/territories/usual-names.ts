/** What some territories are called every day and in no official list, by their kind and code. */
const USUAL: Record<string, string[]> = {
  'region 11': ['IDF'],
  'region 24': ['CVL'],
  'region 27': ['BFC'],
  'region 32': ['HDF'],
  'region 52': ['PDL'],
  'region 84': ['AURA', 'ARA'],
  'region 93': ['PACA', 'Région Sud'],
  'departement 13': ['BDR'],
  'departement 974': ['Île de la Réunion'],
  'epci 200030195': ['NCA'],
  'epci 200054781': ['MGP'],
  'epci 200054807': ['AMP', 'AMPM'],
  'epci 200059889': ['GPSEO', 'GPS&O'],
  'epci 200093201': ['MEL'],
  'epci 246700488': ['EMS'],
  'epci 248300543': ['TPM'],
}

const LONG_KINDS: Record<string, string> = { CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine' }

/** Every way a territory's present name is written: “CC Faucigny - Glières” is also searched in full, PACA as it is called. */
export function spellingsOf({ kind, code, name }: { kind: string; code: string; name: string }): string[] {
  const long = kind === 'epci' ? LONG_KINDS[name.slice(0, 2)] : undefined
  return [name, ...(long && name[2] === ' ' ? [long + name.slice(2)] : []), ...(USUAL[`${kind} ${code}`] ?? [])]
}
