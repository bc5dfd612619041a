export { type LawText, lawTexts } from './law-texts.ts';
