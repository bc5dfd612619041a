/** The job that deletes the copy of a mail in the mailbox, for those that ask for it. */
export const removeCopyJob = 'registry.remove-copy';
