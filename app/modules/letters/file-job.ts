/** The name of the job that files a letter, for those that write one. */
export const fileLetterJob = 'letter.file';
