import type { Language } from '#kernel/text.ts';
import type { PictureProblem } from './picture-file.ts';

/** Why a picture is not taken in, or not taken away. */
export type PictureRefusal = PictureProblem | 'too-many-pictures' | 'picture-in-use';

const nb = {
  pictures: 'Bilder',
  lead: 'Bildene på denne siden. Det samme bildet kan stå i teksten på alle språk. Hva det viser, skriver du sammen med teksten.',
  upload: 'Last opp et bilde',
  file: 'Bildefil',
  fileHelp:
    'PNG, JPEG eller WebP, høyst 10 MB og 40 megapiksler. Opplysninger i filen om hvor og når bildet er tatt, blir fjernet.',
  rights:
    'Bruk bare bilder dere har rett til å bruke. Kan noen kjennes igjen, må de ha sagt ja til å være med.',
  send: 'Last opp',
  sent: 'Bildet er lastet opp.',
  removed: 'Bildet er fjernet.',
  none: 'Ingen bilder ennå',
  noneNext: 'Last opp et bilde over. Leserne ser det først når du publiserer en tekst som har det.',
  name: (number: number) => `Bilde ${number}`,
  size: (width: string, height: string) => `${width} × ${height} piksler`,
  by: (who: string, when: string) => `Lastet opp av ${who} ${when}`,
  usedIn: (languages: string) => `I bruk på ${languages}`,
  unused: 'Ikke i bruk',
  useIn: (language: string) => `Bruk i teksten på ${language}`,
  inBody: 'I brødteksten:',
  inBodyExample: (number: number) => `![Hva bildet viser](bilde-${number})`,
  remove: 'Fjern bildet',
  removeTitle: (number: number) => `Fjerne bilde ${number}?`,
  removeText: 'Bildet blir borte fra siden og kan ikke hentes tilbake.',

  picture: 'Bilde',
  choose: 'Bilde øverst i teksten',
  noPicture: 'Ikke noe bilde',
  alt: 'Hva viser bildet?',
  altHelp:
    'For dem som ikke ser bildet. Beskriv det en trenger for å forstå teksten, i en eller to setninger. Kreves for å publisere.',
  caption: 'Bildetekst',
  captionHelp: 'Står under bildet.',
  credit: 'Hvem har laget bildet?',
  creditHelp: 'For eksempel: Foto: Kari Demo',
  uploadHelp: 'Når du laster opp et bilde, blir utkastet lagret først.',
  inText: (alt: string) => `Bilde: ${alt}`,

  problems: {
    'picture-missing': 'Velg en bildefil. Filen kan ikke være tom.',
    'picture-too-large': 'Filen er større enn 10 MB. Lagre bildet mindre, og last det opp på nytt.',
    'not-a-picture':
      'Filen er ikke et bilde vi kan vise. Lagre bildet som PNG, JPEG eller WebP, og last det opp på nytt.',
    'picture-moves': 'Bildet beveger seg. Last opp et som står stille.',
    'too-many-pixels':
      'Bildet har flere enn 40 megapiksler. Gjør det mindre, for eksempel 1600 piksler bredt, og last det opp på nytt.',
    'picture-too-narrow':
      'Bildet må være minst 320 piksler bredt, og ikke mer enn tre ganger så høyt som det er bredt.',
    'picture-damaged':
      'Filen kan ikke leses helt ut. Kanskje kom ikke alt fram. Lagre bildet på nytt, og prøv igjen.',
    'too-many-at-once': 'Mange laster opp bilder akkurat nå. Vent litt, og prøv igjen.',
    'too-many-pictures': 'Siden har 60 bilder, og det er det meste en side kan ha. Fjern et først.',
    'picture-in-use':
      'En tekst har dette bildet, eller har hatt det. Da blir det stående, så historikken er hel.',
  } satisfies Record<PictureRefusal, string>,
};

const nn: typeof nb = {
  pictures: 'Bilete',
  lead: 'Bileta på denne sida. Det same biletet kan stå i teksten på alle språk. Kva det viser, skriv du saman med teksten.',
  upload: 'Last opp eit bilete',
  file: 'Biletfil',
  fileHelp:
    'PNG, JPEG eller WebP, høgst 10 MB og 40 megapikslar. Opplysningar i fila om kvar og når biletet er teke, blir fjerna.',
  rights:
    'Bruk berre bilete de har rett til å bruke. Kan nokon kjennast igjen, må dei ha sagt ja til å vere med.',
  send: 'Last opp',
  sent: 'Biletet er lasta opp.',
  removed: 'Biletet er fjerna.',
  none: 'Ingen bilete enno',
  noneNext:
    'Last opp eit bilete over. Lesarane ser det først når du publiserer ein tekst som har det.',
  name: (number) => `Bilete ${number}`,
  size: (width, height) => `${width} × ${height} pikslar`,
  by: (who, when) => `Lasta opp av ${who} ${when}`,
  usedIn: (languages) => `I bruk på ${languages}`,
  unused: 'Ikkje i bruk',
  useIn: (language) => `Bruk i teksten på ${language}`,
  inBody: 'I brødteksten:',
  inBodyExample: (number) => `![Kva biletet viser](bilete-${number})`,
  remove: 'Fjern biletet',
  removeTitle: (number) => `Fjerne bilete ${number}?`,
  removeText: 'Biletet blir borte frå sida og kan ikkje hentast tilbake.',

  picture: 'Bilete',
  choose: 'Bilete øvst i teksten',
  noPicture: 'Ikkje noko bilete',
  alt: 'Kva viser biletet?',
  altHelp:
    'For dei som ikkje ser biletet. Skildre det ein treng for å forstå teksten, i éi eller to setningar. Krevst for å publisere.',
  caption: 'Bilettekst',
  captionHelp: 'Står under biletet.',
  credit: 'Kven har laga biletet?',
  creditHelp: 'Til dømes: Foto: Kari Demo',
  uploadHelp: 'Når du lastar opp eit bilete, blir utkastet lagra først.',
  inText: (alt) => `Bilete: ${alt}`,

  problems: {
    'picture-missing': 'Vel ei biletfil. Fila kan ikkje vere tom.',
    'picture-too-large': 'Fila er større enn 10 MB. Lagre biletet mindre, og last det opp på nytt.',
    'not-a-picture':
      'Fila er ikkje eit bilete vi kan vise. Lagre biletet som PNG, JPEG eller WebP, og last det opp på nytt.',
    'picture-moves': 'Biletet rører seg. Last opp eit som står stille.',
    'too-many-pixels':
      'Biletet har fleire enn 40 megapikslar. Gjer det mindre, til dømes 1600 pikslar breitt, og last det opp på nytt.',
    'picture-too-narrow':
      'Biletet må vere minst 320 pikslar breitt, og ikkje meir enn tre gonger så høgt som det er breitt.',
    'picture-damaged':
      'Fila kan ikkje lesast heilt ut. Kanskje kom ikkje alt fram. Lagre biletet på nytt, og prøv igjen.',
    'too-many-at-once': 'Mange lastar opp bilete akkurat no. Vent litt, og prøv igjen.',
    'too-many-pictures':
      'Sida har 60 bilete, og det er det meste ei side kan ha. Fjern eitt først.',
    'picture-in-use':
      'Ein tekst har dette biletet, eller har hatt det. Då blir det ståande, så historikken er heil.',
  },
};

/** What editors are told about pictures. */
export const pictureTexts: Readonly<Record<Language, typeof nb>> = { nb, nn };
