import { href } from 'react-router';
import { useLanguage } from '#ui/language.ts';
import { application } from '../programme/application.ts';
import { texts } from '../reader-texts.ts';

/** What holds everywhere: what the programme is, whether it is for you, what you would get, and the law. */
export function ProgrammeLinks() {
  const language = useLanguage();
  const t = texts[language];
  const links = [
    [href('/:language/programmet', { language }), t.overview],
    [href('/:language/rettleiing', { language }), t.guide],
    [href('/:language/programmet/:page', { language, page: application.address }), t.apply],
    [href('/:language/kalkulator', { language }), t.calculator],
    [href('/:language/lova', { language }), t.law],
  ] as const;
  return (
    <ul>
      {links.map(([address, label]) => (
        <li key={address}>
          <a href={address}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
