import { type Notice, type NoticeFacts, noticeOf } from './follow-up-mail.ts';

/** To an office that has got a letter about how it answered beside the others. Never what that says. */
export function feedbackNotice(facts: NoticeFacts): Notice {
  const { language, officeName, caseNumber, link } = facts;
  return language === 'nn'
    ? noticeOf(facts, `Tilbakemelding på svaret (sak ${caseNumber})`, [
        `Vi har skrive eit brev til ${officeName} om svaret på ei kartlegging.`,
        `Logg inn for å lese brevet: ${link}/tilbakemelding`,
      ])
    : noticeOf(facts, `Tilbakemelding på svaret (sak ${caseNumber})`, [
        `Vi har skrevet et brev til ${officeName} om svaret på en kartlegging.`,
        `Logg inn for å lese brevet: ${link}/tilbakemelding`,
      ]);
}
