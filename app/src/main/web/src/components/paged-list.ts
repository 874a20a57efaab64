import type { Item, ItemPage } from '../api/types';

type FetchPage = (offset: number, limit: number) => Promise<ItemPage>;

/**
 * A list of any length of which only the pages that were looked at are loaded, so a library of 100,000 items scrolls
 * like one of a hundred. `changed` is told whenever there is something new to show.
 */
export class PagedList {
  private pages = new Map<number, readonly Item[]>();
  /** What was known before a refresh, shown until the new page is here. */
  private stale = new Map<number, readonly Item[]>();
  private readonly underway = new Set<number>();
  private generation = 0;
  total: number | undefined;
  failure: unknown;

  constructor(
    private readonly fetchPage: FetchPage,
    private readonly changed: () => void,
    private readonly pageSize = 100,
  ) {}

  at(index: number): Item | undefined {
    const page = Math.floor(index / this.pageSize);
    return (this.pages.get(page) ?? this.stale.get(page))?.[index % this.pageSize];
  }

  /** Loads whatever is missing of `[from, to)`. */
  async ensure(from: number, to: number): Promise<void> {
    const first = Math.floor(Math.max(0, from) / this.pageSize);
    const last = Math.floor(Math.max(0, to - 1) / this.pageSize);
    const missing = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((page) => !this.pages.has(page));
    await Promise.all(missing.map((page) => this.load(page)));
  }

  /** Loads the pages around `[from, to)` anew; the others when they are next looked at. */
  async refresh(from: number, to: number): Promise<void> {
    this.generation++;
    this.underway.clear();
    this.stale = new Map([...this.stale, ...this.pages]);
    this.pages = new Map();
    await this.ensure(from, to);
  }

  /** Shows an item of the list as `renew` makes it; nothing if it is not loaded. */
  update(id: string, renew: (old: Item) => Item): void {
    const index = this.indexOf(id);
    const page = Math.floor(index / this.pageSize);
    const items = this.pages.get(page);
    if (index < 0 || !items) return;
    this.pages.set(page, items.with(index % this.pageSize, renew(items[index % this.pageSize] as Item)));
    this.changed();
  }

  /** @returns where an item stands in what is loaded, or -1 */
  indexOf(id: string): number {
    for (const [page, items] of this.pages) {
      const place = items.findIndex((item) => item.id === id);
      if (place >= 0) return page * this.pageSize + place;
    }
    return -1;
  }

  private async load(page: number): Promise<void> {
    if (this.underway.has(page)) return;
    this.underway.add(page);
    const generation = this.generation;
    try {
      const { items, total } = await this.fetchPage(page * this.pageSize, this.pageSize);
      if (generation !== this.generation) return;
      this.pages.set(page, items);
      this.total = total;
      this.failure = undefined;
    } catch (cause) {
      if (generation === this.generation) this.failure = cause;
    } finally {
      if (generation === this.generation) {
        this.underway.delete(page);
        this.changed();
      }
    }
  }
}
