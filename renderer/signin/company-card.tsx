import type { CompanySummary } from '../../shared/schemas/home.ts';
import { Avatar } from '../ui/avatar.tsx';
import { shortAddress } from '../ui/short-address.ts';
import { words } from './words.ts';

interface CompanyCardProps {
  readonly company: CompanySummary;
  /** Missing where the company is set: there is nothing to change. */
  readonly onChange?: (() => void) | undefined;
}

/** The company that was found, or set up by hand; that one's name is its address already, with the way back. */
export function CompanyCard({ company, onChange }: CompanyCardProps) {
  return (
    <div class="company-card">
      {company.logo === undefined ? (
        <Avatar name={company.name} shape="square" large />
      ) : (
        <img class="company-card-logo" src={company.logo} alt="" />
      )}
      <div class="company-card-text">
        <p class="company-card-name" dir="auto">
          {company.name}
        </p>
        <p class="company-card-address">
          {company.byHand === undefined || company.byHand.set === true
            ? shortAddress(company.address)
            : words.byHand.card(company.byHand.appID)}
        </p>
      </div>
      {onChange !== undefined && (
        <button
          type="button"
          class="button button-quiet"
          aria-label={words.method.changeLabel}
          onClick={onChange}
        >
          {words.method.change}
        </button>
      )}
    </div>
  );
}
