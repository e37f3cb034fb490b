import { expect, it } from 'vitest';
import { answerOf } from '../../../../renderer/ui/answer-of.ts';
import { ok } from '../../../../shared/result.ts';

it('an answer is passed on as it is', async () => {
  expect(await answerOf(Promise.resolve(ok(7)))).toEqual({ ok: true, value: 7 });
});

it('a question that fails is an answer too, without the words of the failure', async () => {
  expect(await answerOf(Promise.reject(new Error('Error invoking remote method')))).toEqual({
    ok: false,
    error: { code: 'app.internal', support: '' },
  });
});
