import { type Notice, type NoticeFacts, noticeOf } from './follow-up-mail.ts';

/** To an office that is asked to let something it has written be used. Never what that is. */
export function quoteNotice(facts: NoticeFacts): Notice {
  const { language, officeName, caseNumber, link } = facts;
  return language === 'nn'
    ? noticeOf(facts, `Spørsmål om å bruke sitat frå svaret (sak ${caseNumber})`, [
        `Vi spør om å få bruke noko av det ${officeName} har skrive i svaret på ei kartlegging. Leiaren ved kontoret avgjer.`,
        `Logg inn for å lese og svare: ${link}/sitat`,
      ])
    : noticeOf(facts, `Spørsmål om å bruke sitat fra svaret (sak ${caseNumber})`, [
        `Vi spør om å få bruke noe av det ${officeName} har skrevet i svaret på en kartlegging. Lederen ved kontoret avgjør.`,
        `Logg inn for å lese og svare: ${link}/sitat`,
      ]);
}
