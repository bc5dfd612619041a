import { href } from 'react-router';
import { useLanguage } from '#ui/language.ts';
import { application } from '../programme/application.ts';
import { texts } from '../reader-texts.ts';

/** Where everybody finds out whether it is for them, what they would get, and what the law says; and what it is called. */
export function useWays() {
  const language = useLanguage();
  const { guide, calculator, law } = texts[language];
  return {
    guide: { href: href('/:language/rettleiing', { language }), label: guide },
    calculator: { href: href('/:language/kalkulator', { language }), label: calculator },
    law: { href: href('/:language/lova', { language }), label: law },
  };
}

type Way = ReturnType<typeof useWays>['guide'];

/** The three ways as items of a list that has others beside them. */
export function WayItems() {
  const { guide, calculator, law } = useWays();
  return <Items ways={[guide, calculator, law]} />;
}

/** What holds everywhere: what the programme is, whether it is for you, what you would get, and the law. */
export function ProgrammeLinks() {
  const language = useLanguage();
  const t = texts[language];
  const { guide, calculator, law } = useWays();
  const overview = { href: href('/:language/programmet', { language }), label: t.overview };
  const page = application.address;
  const apply = { href: href('/:language/programmet/:page', { language, page }), label: t.apply };
  return (
    <ul>
      <Items ways={[overview, guide, apply, calculator, law]} />
    </ul>
  );
}

function Items({ ways }: { readonly ways: readonly Way[] }) {
  return ways.map((way) => (
    <li key={way.href}>
      <a href={way.href}>{way.label}</a>
    </li>
  ));
}
