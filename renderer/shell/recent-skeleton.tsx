import { words } from './words.ts';

/** Where the list will be. index.html holds the same markup. */
export function RecentSkeleton() {
  return (
    <section class="recent" aria-busy="true">
      <div class="recent-head">
        <h2>{words.recent.heading}</h2>
      </div>
      <p class="visually-hidden">{words.recent.loading}</p>
      <div class="recent-list skeleton" aria-hidden="true">
        <div class="skeleton-row" />
        <div class="skeleton-row" />
        <div class="skeleton-row" />
      </div>
    </section>
  );
}
