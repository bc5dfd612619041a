import { supplementReceiver } from '../domain/sotjl-35-maintenance.ts';
import { formOfDeduction } from '../domain/sotjl-36-deduction.ts';
import { leavesBenefitAlone, refund, supplementaryAssistance } from '../domain/sotjl-38-refund.ts';
import { type Saying, say } from './saying.ts';

/** What stands around the calculation: who is paid, how a deduction is made, and what comes afterwards. */
export const aroundTheBenefit: readonly Saying[] = [
  say(supplementReceiver, {
    nn: (receiver) =>
      receiver === 'participant'
        ? 'Barnetillegget blir betalt til deltakaren.'
        : 'Barnetillegget blir betalt til innkrevjingsstyresmakta og trekt frå i bidraget.',
    nb: (receiver) =>
      receiver === 'participant'
        ? 'Barnetillegget betales til deltakeren.'
        : 'Barnetillegget betales til innkrevingsmyndigheten og trekkes fra i bidraget.',
    en: (receiver) =>
      receiver === 'participant'
        ? 'The child supplement is paid to the participant.'
        : 'The child supplement is paid to the collection authority and deducted from the maintenance.',
  }),
  say(formOfDeduction, {
    nn: (form) =>
      form === 'execution'
        ? 'Trekket er gjennomføring av vedtaket om program, som seier at fråvær blir trekt.'
        : 'Trekket er eit nytt vedtak, med grunngiving og rett til å klage.',
    nb: (form) =>
      form === 'execution'
        ? 'Trekket er gjennomføring av vedtaket om program, som sier at fravær trekkes.'
        : 'Trekket er et nytt vedtak, med begrunnelse og rett til å klage.',
    en: (form) =>
      form === 'execution'
        ? 'The deduction carries out the grant decision, which says that absence is deducted.'
        : 'The deduction is a new decision, with reasons and a right to appeal.',
  }),
  say(leavesBenefitAlone, {
    nn: (alone) =>
      alone
        ? 'Denne ytinga reduserer ikkje kvalifiseringsstønaden.'
        : 'Denne ytinga står ikkje på lista over dei som aldri reduserer.',
    nb: (alone) =>
      alone
        ? 'Denne ytelsen reduserer ikke kvalifiseringsstønaden.'
        : 'Denne ytelsen står ikke på listen over dem som aldri reduserer.',
    en: (alone) =>
      alone
        ? 'This benefit does not reduce the qualification benefit.'
        : 'This benefit is not on the list of those that never reduce.',
  }),
  say(refund, {
    nn: (claim) =>
      ({
        'may-claim': 'Kommunen kan krevje heile eller delar av etterbetalinga.',
        'goes-to-municipality': 'Etterbetalinga går til kommunen.',
        'no-claim': 'Kommunen kan ikkje krevje noko av etterbetalinga.',
      })[claim],
    nb: (claim) =>
      ({
        'may-claim': 'Kommunen kan kreve hele eller deler av etterbetalingen.',
        'goes-to-municipality': 'Etterbetalingen går til kommunen.',
        'no-claim': 'Kommunen kan ikke kreve noe av etterbetalingen.',
      })[claim],
    en: (claim) =>
      ({
        'may-claim': 'The municipality may claim all or part of the back-payment.',
        'goes-to-municipality': 'The back-payment goes to the municipality.',
        'no-claim': 'The municipality has no claim on the back-payment.',
      })[claim],
  }),
  say(supplementaryAssistance, {
    nn: () => 'Deltakaren kan søkje om økonomisk stønad i tillegg når stønaden ikkje er nok.',
    nb: () => 'Deltakeren kan søke om økonomisk stønad i tillegg når stønaden ikke er nok.',
    en: () =>
      'The participant can apply for financial assistance in addition when the benefit is not enough.',
  }),
];
