import { useEffect, useState } from 'preact/hooks';
import { type Result, unreachable } from '../../shared/result.ts';
import type { LinkQuestion } from '../../shared/schemas/link.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';
import { ConfirmQuestion } from './confirm-question.tsx';
import { GuestQuestion } from './guest-question.tsx';
import { ProblemPage } from './problem-page.tsx';
import { type Answering, useAnswer } from './use-answer.ts';
import { words } from './words.ts';

/** The window that asks about a link, or says why it can't be followed. */
export function LinkPage() {
  const [content, setContent] = useState<Result<LinkQuestion>>();
  const answering = useAnswer();
  useEffect(() => {
    void answerOf(bridge.boot()).then(setContent);
  }, []);
  if (content === undefined) return null;
  if (!content.ok) return <ProblemPage error={content.error} answering={answering} />;
  return <Question question={content.value} answering={answering} />;
}

function Question({
  question,
  answering,
}: {
  readonly question: LinkQuestion;
  readonly answering: Answering;
}) {
  switch (question.kind) {
    case 'switch': {
      const { meeting, leaves } = question;
      const { title, text, stay, follow } = words.switch;
      return (
        <ConfirmQuestion title={title(leaves, meeting)} {...{ stay, follow, answering }}>
          <p>{text(leaves)}</p>
        </ConfirmQuestion>
      );
    }
    case 'other-company': {
      const { meeting, server, company, leaves } = question;
      const { title, text, promise, stay, follow } = words.otherCompany;
      return (
        <ConfirmQuestion title={title(server)} {...{ stay, follow, answering }}>
          <p>{text(meeting, server, company)}</p>
          {leaves !== undefined && <p>{words.leaves(leaves)}</p>}
          <p>{promise(server)}</p>
        </ConfirmQuestion>
      );
    }
    case 'guest':
      return <GuestQuestion question={question} answering={answering} />;
    default:
      return unreachable(question);
  }
}
