/** The name of the job that follows up what is due, for those who want it done at once. */
export const scheduleJob = 'survey.schedule';
