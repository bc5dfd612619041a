/** The job that files a message in a case, for those that send one. */
export const fileMessageJob = 'message.file';
