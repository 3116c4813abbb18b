/** A page that needs neither the database nor the framework: what happened, and the way out. Texts are ours, never typed. */
export const plainPage = (title: string, sentence: string) => `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — Co-construire</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/plain.css"></head>
<body><main><img src="/favicon.svg" alt="Co-construire" width="40" height="40"><h1>${title}</h1><p>${sentence}</p><p><a href="/">Aller à l’accueil</a></p></main></body></html>`
