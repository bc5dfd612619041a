import { href } from 'react-router';
import { useLanguage } from '#ui/language.ts';
import { texts } from '../reader-texts.ts';

/** What holds everywhere: what the programme is, whether it is for you, what you would get, and the law. */
export function ProgrammeLinks() {
  const language = useLanguage();
  const t = texts[language];
  return (
    <ul>
      <li>
        <a href={href('/:language/rettleiing', { language })}>{t.guide}</a>
      </li>
      <li>
        <a href={href('/:language/kalkulator', { language })}>{t.calculator}</a>
      </li>
      <li>
        <a href={href('/:language/lova', { language })}>{t.law}</a>
      </li>
    </ul>
  );
}
