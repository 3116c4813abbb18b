/** What leaving erases, what it leaves, and what is out of its reach: read before it is asked. */
export function WhatLeavingDoes() {
  return (
    <>
      <h2>Ce qui est effacé</h2>
      <ul>
        <li>Votre nom, votre adresse électronique, votre fonction et votre rattachement.</li>
        <li>Vos sessions, vos rôles, vos comptes ProConnect reliés, vos codes de connexion, vos abonnements et ce que vous suiviez.</li>
        <li>Les courriels que le site vous a écrits, et ceux qui vous nommaient à votre collectivité.</li>
        <li>Vos brouillons, sauf un dossier de candidature que des collègues partagent.</li>
        <li>Votre nom, votre adresse et les numéros de téléphone que vous auriez tapés dans vos contributions, vos commentaires, vos signalements et vos dossiers.</li>
      </ul>
      <h2>Ce qui reste</h2>
      <ul>
        <li>Vos contributions, vos commentaires et vos candidatures publiées, comme celles d’«&nbsp;une collectivité&nbsp;», avec son nom&nbsp;; celles d’un partenaire, avec le nom de son organisation.</li>
        <li>Les fichiers joints à ces contributions, sans le nom que vous leur aviez donné. Ce qu’ils contiennent ne change pas&nbsp;: retirez avant ceux qui vous nomment.</li>
        <li>Vos votes&nbsp;: ils comptent toujours pour votre collectivité, détachés de tout le reste.</li>
        <li>Les lignes du registre public, sous un pseudonyme que plus rien ne relie à vous.</li>
        <li>Les textes d’une liste déjà soumise au vote, et le motif public d’un vote invalidé&nbsp;: le registre en dépend.</li>
        <li>Les décisions que vous auriez prises en modérant, sous «&nbsp;Personne effacée&nbsp;».</li>
      </ul>
      <p>
        Les sauvegardes faites avant gardent tout jusqu’à leur destruction, et ce que d’autres ont téléchargé ne peut pas être
        repris. Pour garder une copie, <a href="/compte/donnees">exportez d’abord vos données</a>.
      </p>
    </>
  )
}
