import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { artworkUrl } from '../../api/client';
import type { Filed, Item, ItemQuery } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import '../../components/item-grid';
import { failureState, waitingState } from '../../components/states';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { CollectionEdits } from './collection-edits';
import './collection.css';

const REFRESH_EVERY_MS = 1500;

/** A collection: its films in the order of their years, and Play. */
@customElement('collection-screen')
export class CollectionScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() value = '';
  @property({ type: Boolean }) owner = false;
  @state() private collection: Filed | undefined;
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whenGone(this.services.feed.on('ItemChanged', this.soon(() => void this.load(), REFRESH_EVERY_MS)));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('value')) void this.load();
  }

  private async load(): Promise<void> {
    const { value } = this;
    try {
      const collection = await this.services.client.collections.one(value);
      if (value === this.value) [this.collection, this.failure] = [collection, undefined];
    } catch (cause) {
      if (value === this.value) this.failure = cause;
    }
  }

  private get edits(): CollectionEdits {
    const { client, notices } = this.services;
    return new CollectionEdits(client.collections, client.marks, notices);
  }

  private async rename({ value, name }: Filed): Promise<void> {
    const wanted = prompt('Name of the collection', name)?.trim();
    if (!wanted || wanted === name) return;
    const renamed = await this.edits.rename(value, wanted);
    if (renamed) location.replace(href.with('collection', renamed.value, wanted));
  }

  private async delete(collection: Filed): Promise<void> {
    if (await this.edits.delete(collection)) location.replace(href.names('collections'));
  }

  /** From the first film that was not seen, or from the beginning again. */
  private async play({ value }: Filed): Promise<void> {
    try {
      const { items } = await this.services.client.items(this.query(value), 0, 100);
      const films = items.filter((item) => !item.broken && item.durationMs);
      const first = films.find((item) => !item.progress?.watched) ?? films[0];
      if (first) location.hash = href.play(first.id);
      else this.services.notices.say('There is nothing in it that can be played.');
    } catch (cause) {
      this.services.notices.fail(cause);
    }
  }

  private query(collection: string): ItemQuery {
    return { collection, sort: 'year' };
  }

  protected override render() {
    const { collection } = this;
    if (this.failure) return failureState(this.failure, () => this.load());
    if (!collection) return waitingState();
    return html`
      <main class="collection">
        ${backdrop(collection.first)}
        <header>
          <div><p>Collection</p><h1>${collection.name}</h1><small>${collection.count.toLocaleString()} ${collection.count === 1 ? 'title' : 'titles'}</small></div>
          <div class="list-actions">
            <button class="button primary" @click=${() => this.play(collection)}>${icon('play')} Play</button>
            ${this.owner
              ? html`<button class="button" @click=${() => this.rename(collection)}>${icon('pencil')} Rename</button>
                  <button class="button" @click=${() => this.delete(collection)}>${icon('trash')} Delete</button>`
              : nothing}
          </div>
        </header>
        <item-grid .services=${this.services} .query=${this.query(collection.value)} .shape=${'poster'}></item-grid>
      </main>
    `;
  }
}

function backdrop(items: readonly Item[]) {
  const art = items.map((item) => artworkUrl(item, 1920, 'backdrop')).find(Boolean);
  return art ? html`<img class="collection-art" src=${art} alt="" />` : nothing;
}
