/** The topic whose sockets are those of one session, by its stored id. */
export const sessionTopic = (sessionId: string) => `session:${sessionId}`

/** The topic whose sockets are those of all the sessions of a person. */
export const personTopic = (personId: string) => `person:${personId}`
