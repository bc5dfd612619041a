// The server loads this file of every module; loading is what makes a job known.
export { sendMailJob } from './usecases/send-mail.ts';
export { sweepFilesJob } from './usecases/sweep-files.ts';
