import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../../api/problem';
import type { Counted, Item } from '../../api/types';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { CollectionEdits } from './collection-edits';

interface Choices {
  readonly inIt: readonly Counted[];
  readonly others: readonly Counted[];
}

/** A button that puts an item in a collection or takes it out: one that there is, or a new one. */
@customElement('add-to-collection')
export class AddToCollection extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: Item;
  @state() private choices: Choices = { inIt: [], others: [] };
  @state() private failure = '';

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement;
  }

  private async open(): Promise<void> {
    this.dialog.showModal();
    const { collections, search } = this.services.client;
    try {
      const [inIt, all] = await Promise.all([collections.of(this.item.id), search.filed('collection', {}, Infinity)]);
      this.choices = { inIt, others: all.names.filter(({ value }) => !inIt.some((own) => own.value === value)) };
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async change(deed: (edits: CollectionEdits) => Promise<unknown>): Promise<void> {
    const { client, notices } = this.services;
    if (await deed(new CollectionEdits(client.collections, client.marks, notices))) this.dialog.close();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name) void this.change((edits) => edits.add(name, this.item)).then(() => form.reset());
  }

  protected override render() {
    const { inIt, others } = this.choices;
    return html`
      <button class="button square-button" aria-label="Collections" title="Collections" @click=${() => this.open()}>${icon('layers')}</button>
      <dialog class="dialog" aria-label="Collections" @click=${(event: MouseEvent) => event.target === this.dialog && this.dialog.close()}>
        <h2>Collections</h2>
        ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing}
        <div class="dialog-list">
          ${inIt.map((own) => html`<button class="dialog-choice" @click=${() => this.change((edits) => edits.remove(own, this.item))}><span>${own.name}</span><small>Take out</small></button>`)}
          ${others.map((other) => html`<button class="dialog-choice" @click=${() => this.change((edits) => edits.add(other.name, this.item))}><span>${other.name}</span><small>${other.count.toLocaleString()}</small></button>`)}
        </div>
        <form class="dialog-form" @submit=${(event: SubmitEvent) => this.submit(event)}>
          <input class="field" name="name" maxlength="300" placeholder="Name of a new collection" aria-label="Name of a new collection" autocomplete="off" required />
          <button class="button" type="submit">${icon('plus')} Make</button>
        </form>
        <button class="button" @click=${() => this.dialog.close()}>Cancel</button>
      </dialog>
    `;
  }
}
