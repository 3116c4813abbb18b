import { stat } from 'node:fs/promises'
import { CannotStart } from './cannot-start.server'
import { type Account, run } from './run.server'

/**
 * Whom PostgreSQL runs as: it refuses root, so a site started by root needs another account.
 *
 * The owner of an existing cluster comes first: PostgreSQL refuses a folder it does not own, and a
 * site that an ordinary user created may one day be started by root. Otherwise the system account
 * `co-construire`, created once; where it cannot be created, one that nearly every system has.
 * Gives nothing when the site itself is not run by root.
 */
export async function databaseAccount(cluster: string | null): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = cluster && (await stat(cluster))
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  const account =
    (await known('co-construire')) ??
    (await create('co-construire')) ??
    (await known('postgres')) ??
    (await known('nobody'))
  if (!account)
    throw new CannotStart(
      'PostgreSQL refuse d’être lancé par root, et aucun autre compte n’existe : lancez le site avec un compte ordinaire.',
    )
  // A copy made by root (`cp -r`) belongs to root, and PostgreSQL would refuse it.
  if (cluster) await run('chown', ['-R', `${account.uid}:${account.gid}`, cluster])
  return account
}

/** Whether the account may enter this folder. The system is asked: modes alone do not tell (parents, ACLs, mounts). */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { account })).ok
}

async function known(name: string): Promise<Account | null> {
  const [user, group] = [await run('id', ['-u', name]), await run('id', ['-g', name])]
  if (!user.ok || !group.ok || user.output === '0') return null
  return { uid: Number(user.output), gid: Number(group.output) }
}

async function create(name: string): Promise<Account | null> {
  const made = await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ])
  if (!made.ok) await run('adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', name]) // Alpine
  return known(name) // also when another site has created it meanwhile
}
