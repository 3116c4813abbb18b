import { eq, sql } from 'drizzle-orm'
import { Logger, run, type Runner } from 'graphile-worker'
import nodemailer from 'nodemailer'
import { z } from 'zod'
import { type Db, SITE_ROLE } from '~db/client.server'
import { letter } from '~db/schema/mail'

const payloadShape = z.object({ id: z.number() })

/**
 * Posts the letters as their jobs come, with retries that wait longer each time. Without an SMTP server the letters
 * stay where they are written, to be read in the demonstration's mailbox.
 */
export async function startPosting(options: { url: string; db: Db; smtp: string | undefined; from: string; debug: (line: string) => void }): Promise<Pick<Runner, 'stop'>> {
  if (!options.smtp) return { stop: async () => {} }
  const transport = nodemailer.createTransport(options.smtp)
  return run({
    connectionString: `${options.url}${options.url.includes('?') ? '&' : '?'}options=-c%20role%3D${SITE_ROLE}`,
    concurrency: 2,
    noHandleSignals: true,
    logger: loggerOf(options.debug),
    // Otherwise stopping does not wait for the queue to note what became of a letter, which then stays locked for hours.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: {
      post_letter: async (payload) => {
        const { id } = payloadShape.parse(payload)
        const [written] = await options.db.select().from(letter).where(eq(letter.id, id))
        if (!written || written.postedAt) return
        const { recipient: to, subject, body: text, stopAddress } = written
        // The identifier lets a receiving server drop the second copy if we die between sending and noting it.
        await transport.sendMail({ from: options.from, to, subject, text, messageId: `<lettre-${id}@co-construire>`, ...(stopAddress && { list: { unsubscribe: stopAddress } }) })
        if (written.isLast) await options.db.delete(letter).where(eq(letter.id, id))
        else await options.db.update(letter).set({ postedAt: sql`now()` }).where(eq(letter.id, id))
      },
    },
  })
}

const loggerOf = (debug: (line: string) => void) => new Logger(() => (level, message) => {
  // The first line names the letter's job and the cause; the stack under it is the mail library's.
  if (level === 'error') console.error('mail:', message.split('\n')[0])
  else debug(`mail: ${message.split('\n')[0]}`)
})
