import type { Attachment } from './viewer'

type Of = Pick<Attachment, 'kind'>

/** A structure that the official reference does not have contributes, and may apply; no rule of an edition can give it a voice. */
export const hasNoVoice = ({ kind }: Of): boolean => kind === 'syndicate' || kind === 'public_body'

/** What whoever speaks for a structure reads of the vote. */
export const NO_VOICE = 'Un syndicat, ou une autre structure ajoutée à la liste, n’a pas de voix dans le vote\u00a0: il est celui des communes, intercommunalités, départements et régions, selon les règles de chaque consultation.'

/** What a declared attachment lacks until it is proven, before the sentence that says so. */
export const whyProve = (of: Of): string =>
  hasNoVoice(of) ? 'Pour candidater, quand les règles d’une consultation le permettent à votre structure,' : 'Pour que votre voix soit comptée et pour candidater,'

/** What a proven attachment gives. @param of.name the territory as it is shown */
export const provenWords = (of: Of & { name: string }): string =>
  hasNoVoice(of)
    ? `Vous pouvez contribuer au nom de cette structure, et candidater quand les règles d’une consultation le lui permettent. ${NO_VOICE}`
    : `Votre voix compte pour ${of.name} dans les consultations dont les règles donnent une voix à ce type de collectivité.`
