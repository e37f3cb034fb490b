import { err, type Result } from '../../shared/result.ts';

/**
 * The answer to a question to main. Main answers with data, never with an exception; if the question itself fails
 * (main is going away, the channel is gone) that is an answer too, so that no page waits for ever.
 */
export async function answerOf<T>(question: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await question;
  } catch {
    return err({ code: 'app.internal', support: '' });
  }
}
