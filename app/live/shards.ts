import type { Server, Socket } from 'socket.io'

/** Sockets written to in one turn of the event loop: some milliseconds of work, for which a vote can wait. */
const SHARD_SIZE = 100

/** Cuts the screens of each edition into rooms (`edition#1`, `edition#2`…) small enough to be written to in one turn. */
export function openShards({ adapter }: Server['sockets'], onEmpty: (edition: string) => void) {
  const shards = new Map<string, Set<string>>()
  let made = 0
  adapter.on('delete-room', (room: string) => {
    const edition = editionOf(room)
    const named = shards.get(edition)
    if (!named?.delete(room) || named.size > 0) return
    shards.delete(edition)
    onEmpty(edition)
  })

  function withSeat(edition: string): string {
    const named = shards.get(edition) ?? new Set()
    shards.set(edition, named)
    for (const shard of named) if ((adapter.rooms.get(shard)?.size ?? 0) < SHARD_SIZE) return shard
    const shard = `${edition}#${++made}`
    named.add(shard)
    return shard
  }

  const shardOf = ({ rooms }: Socket) => [...rooms].find((room) => room.includes('#'))

  return {
    /** The rooms of an edition; none when nobody watches it. */
    of: (edition: string): string[] => [...(shards.get(edition) ?? [])],

    /** The edition this socket watches; null for none. */
    watchedBy(socket: Socket): string | null {
      const shard = shardOf(socket)
      return shard === undefined ? null : editionOf(shard)
    },

    /** Seats a connected socket among an edition's screens, and nowhere else; nowhere at all for null. */
    move(socket: Socket, edition: string | null): void {
      const former = shardOf(socket)
      if (former !== undefined) void socket.leave(former)
      if (edition !== null) void socket.join(withSeat(edition))
    },
  }
}

const editionOf = (shard: string) => shard.slice(0, Math.max(0, shard.indexOf('#')))
