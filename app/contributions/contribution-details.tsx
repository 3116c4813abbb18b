import type { ReactNode } from 'react'
import { DefinitionList } from '~/ui/definition-list'
import { RichText } from '~/ui/rich-text'
import type { FoundContribution } from './find-contribution.server'

type Shown = Pick<FoundContribution, 'text' | 'theme' | 'beneficiaries' | 'publisher' | 'address' | 'sourceCode' | 'licence' | 'usedIn' | 'fundingFor'>

/** The whole wording of a contribution, below its title. */
export function ContributionDetails({ contribution, more = [] }: { contribution: Shown; more?: { term: string; description: ReactNode }[] }) {
  const { text, theme, beneficiaries, publisher, address, sourceCode, licence, usedIn, fundingFor } = contribution
  return (
    <>
      <RichText text={text} />
      <DefinitionList
        items={[
          ...more,
          { term: 'Thème', description: theme },
          { term: 'À qui cela servira', description: beneficiaries },
          { term: 'Éditée ou réalisée par', description: publisher },
          { term: 'Adresse', description: address && <OutsideLink to={address} /> },
          { term: 'Code source', description: sourceCode && <OutsideLink to={sourceCode} /> },
          { term: 'Licence', description: licence },
          { term: 'Utilisée par', description: usedIn && <RichText text={usedIn} /> },
          { term: 'Un financement servirait à', description: fundingFor && <RichText text={fundingFor} /> },
        ]}
      />
    </>
  )
}

/** An address someone typed: followed only if it is a plain https one, and never vouched for. */
function OutsideLink({ to }: { to: string }) {
  return to.startsWith('https://') ? <a href={to} rel="nofollow ugc noopener noreferrer">{to}</a> : to
}
