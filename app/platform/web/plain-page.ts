const texts = {
  400: {
    title: 'Førespurnaden kan ikkje lesast',
    nn: 'Adressa eller skjemaet kom ikkje heilt fram, eller vart sendt frå ein annan nettstad. Gå tilbake, last sida på nytt og prøv igjen.',
    en: 'The request could not be read, or came from another site. Go back, reload the page and try again.',
  },
  413: {
    title: 'Det du sende, er for stort',
    nn: 'Eit skjema kan ikkje vere større enn 2 MB. Gå tilbake: det du skreiv, står der framleis. Kort ned teksten og send på nytt.',
    en: 'A form cannot be larger than 2 MB. Go back: what you wrote is still there. Shorten it and send again.',
  },
  500: {
    title: 'Noko gjekk gale hos oss',
    nn: 'Feilen er skriven ned. Prøv igjen om litt. Går det framleis ikkje, kontakt brukarstøtta og oppgi referansen.',
    en: 'The error has been logged. Try again in a while. If it still fails, contact support and give the reference.',
  },
  503: {
    title: 'Medverk startar opp',
    nn: 'Vent nokre sekund og last sida på nytt.',
    en: 'Medverk is starting. Wait a few seconds and reload the page.',
  },
} as const;

/** The page for what went wrong before, or outside, the routes. It depends on nothing that can fail. */
export function plainPage(status: keyof typeof texts, reference = ''): string {
  const { title, nn, en } = texts[status];
  const shown = reference ? `<p>Referanse: <strong>${reference}</strong></p>` : '';
  return `<!doctype html><html lang="nn"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Medverk</title></head><body style="font-family: 'Source Sans 3', system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; line-height: 1.5"><main><h1>${title}</h1><p>${nn}</p><p lang="en">${en}</p>${shown}<p><a href="/">Til framsida</a></p></main></body></html>`;
}
