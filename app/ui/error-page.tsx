import type { PublicLanguage } from '#kernel/text.ts';
import { useLanguage } from './language.ts';
import { PageLayout } from './page-layout.tsx';
import { ButtonLink } from './button.tsx';

interface ErrorText {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

interface ErrorTexts {
  readonly home: string;
  readonly signIn: string;
  readonly reference: (reference: string) => string;
  readonly byStatus: Readonly<Record<ErrorStatus, ErrorText>>;
}

const errorStatuses = [400, 401, 403, 404, 413, 422, 500] as const;
type ErrorStatus = (typeof errorStatuses)[number];

const nb: ErrorTexts = {
  home: 'Gå til forsiden',
  signIn: 'Logg inn',
  reference: (reference) => `Referanse: ${reference}`,
  byStatus: {
    400: {
      title: 'Vi forsto ikke det som ble sendt',
      what: 'Nettleseren sendte noe vi ikke kan bruke. Det skjer gjerne når en side har stått åpen lenge, eller når skjemaet kommer fra et annet sted.',
      next: 'Gå tilbake, last siden på nytt, og prøv en gang til.',
    },
    401: {
      title: 'Du må logge inn',
      what: 'Du er ikke logget inn, eller du er logget ut fordi det er en stund siden du brukte Medverk.',
      next: 'Logg inn, så kommer du tilbake hit. Sto du midt i et skjema, gå tilbake i nettleseren og ta vare på teksten først.',
    },
    403: {
      title: 'Du har ikke tilgang til dette',
      what: 'Rollen du arbeider i nå, har ikke lov til å gjøre dette.',
      next: 'Har du flere roller eller kontor, kan du bytte øverst på siden. Mangler du tilgang, kan lederen din gi deg den.',
    },
    404: {
      title: 'Vi finner ikke siden',
      what: 'Adressen kan være skrevet feil, siden kan være fjernet, eller den kan høre til et annet kontor.',
      next: 'Se over adressen, eller gå til forsiden og finn veien derfra.',
    },
    413: {
      title: 'Det du sendte, er for stort',
      what: 'Skjemaet eller filen er større enn vi kan ta imot.',
      next: 'Gå tilbake i nettleseren, så står teksten der fortsatt. Kort den ned, eller del den opp.',
    },
    422: {
      title: 'Noe må rettes',
      what: 'Det du sendte inn, kunne ikke tas imot slik det sto.',
      next: 'Gå tilbake i nettleseren, se over feltene, og send på nytt.',
    },
    500: {
      title: 'Noe gikk galt hos oss',
      what: 'Feilen ligger hos oss, og den er logget. Det som var lagret fra før, er trygt.',
      next: 'Vent litt, og prøv igjen. Skjer det flere ganger, oppgi referansen til dem som drifter Medverk.',
    },
  },
};

const nn: ErrorTexts = {
  home: 'Gå til framsida',
  signIn: 'Logg inn',
  reference: (reference) => `Referanse: ${reference}`,
  byStatus: {
    400: {
      title: 'Vi forstod ikkje det som vart sendt',
      what: 'Nettlesaren sende noko vi ikkje kan bruke. Det hender gjerne når ei side har stått open lenge, eller når skjemaet kjem frå ein annan stad.',
      next: 'Gå tilbake, last sida på nytt, og prøv ein gong til.',
    },
    401: {
      title: 'Du må logge inn',
      what: 'Du er ikkje logga inn, eller du er logga ut fordi det er ei stund sidan du brukte Medverk.',
      next: 'Logg inn, så kjem du tilbake hit. Stod du midt i eit skjema, gå tilbake i nettlesaren og ta vare på teksten først.',
    },
    403: {
      title: 'Du har ikkje tilgang til dette',
      what: 'Rolla du arbeider i no, har ikkje lov til å gjere dette.',
      next: 'Har du fleire roller eller kontor, kan du byte øvst på sida. Manglar du tilgang, kan leiaren din gi deg han.',
    },
    404: {
      title: 'Vi finn ikkje sida',
      what: 'Adressa kan vere skriven feil, sida kan vere fjerna, eller ho kan høyre til eit anna kontor.',
      next: 'Sjå over adressa, eller gå til framsida og finn vegen derifrå.',
    },
    413: {
      title: 'Det du sende, er for stort',
      what: 'Skjemaet eller fila er større enn vi kan ta imot.',
      next: 'Gå tilbake i nettlesaren, så står teksten der framleis. Kort han ned, eller del han opp.',
    },
    422: {
      title: 'Noko må rettast',
      what: 'Det du sende inn, kunne ikkje takast imot slik det stod.',
      next: 'Gå tilbake i nettlesaren, sjå over felta, og send på nytt.',
    },
    500: {
      title: 'Noko gjekk gale hos oss',
      what: 'Feilen ligg hos oss, og han er logga. Det som var lagra frå før, er trygt.',
      next: 'Vent litt, og prøv igjen. Hender det fleire gonger, oppgi referansen til dei som driftar Medverk.',
    },
  },
};

const en: ErrorTexts = {
  home: 'Go to the front page',
  signIn: 'Sign in',
  reference: (reference) => `Reference: ${reference}`,
  byStatus: {
    400: {
      title: 'We did not understand what was sent',
      what: 'Your browser sent something we cannot use. It often happens when a page has been open for a long time.',
      next: 'Go back, reload the page, and try again.',
    },
    401: {
      title: 'You need to sign in',
      what: 'You are not signed in, or it is so long since you used the page that you have been signed out.',
      next: 'Sign in, and you will come back here.',
    },
    403: {
      title: 'You do not have access to this',
      what: 'The role you are working in is not allowed to do this.',
      next: 'If you have several roles or offices, change at the top of the page. If you lack access, your leader can give it to you.',
    },
    404: {
      title: 'We cannot find the page',
      what: 'The address may be misspelled, or the page may have been removed.',
      next: 'Check the address, or go to the front page and find your way from there.',
    },
    413: {
      title: 'What you sent is too large',
      what: 'The form or the file is larger than we can receive.',
      next: 'Go back in the browser, and your text is still there. Shorten it or split it up.',
    },
    422: {
      title: 'Something needs to be corrected',
      what: 'What you sent could not be received as it was.',
      next: 'Go back in the browser, check the fields, and send it again.',
    },
    500: {
      title: 'Something went wrong on our side',
      what: 'The fault is ours, and it is in the log. What was saved before is safe.',
      next: 'Wait a little and try again. If it happens again, give the reference to those who run Medverk.',
    },
  },
};

const texts: Readonly<Record<PublicLanguage, ErrorTexts>> = { nb, nn, en };

interface Props {
  readonly status: number;
  /** What finds the fault in the log again. */
  readonly reference?: string;
  /** Where to come back to after signing in. */
  readonly returnTo?: string;
}

/** What happened, and what one can do about it. Never what the program said about it. */
export function ErrorPage({ status, reference, returnTo = '/' }: Props) {
  const t = texts[useLanguage()];
  const known = errorStatuses.find((listed) => listed === status) ?? (status < 500 ? 400 : 500);
  const { title, what, next } = t.byStatus[known];
  return (
    <PageLayout
      title={title}
      width="text"
      lead={what}
      actions={
        known === 401 ? (
          <ButtonLink href={`/logg-inn?returnTo=${encodeURIComponent(returnTo)}`} variant="primary">
            {t.signIn}
          </ButtonLink>
        ) : undefined
      }
    >
      <p>{next}</p>
      {known === 500 && reference && (
        <p>
          <code>{t.reference(reference)}</code>
        </p>
      )}
      <p>
        <a href="/">{t.home}</a>
      </p>
    </PageLayout>
  );
}
