import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { counted, inShort, lacking, STATUS_EVENTS, type IdentificationStatus, type Waiting } from '../../api/identification';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { picture, shapeOf } from '../../components/item-card';
import { emptyState, failureState, waitingState } from '../../components/states';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import './candidate-list';
import './damaged-list';
import './needs-look.css';

/** What nobody dared to guess: the owner says who it is, has it left alone, or several at once. */
@customElement('needs-look-screen')
export class NeedsLookScreen extends View {
  @property({ attribute: false }) services!: Services;
  @state() private waiting: readonly Waiting[] | undefined;
  @state() private total = 0;
  @state() private status: IdentificationStatus | undefined;
  @state() private open = '';
  @state() private marked: ReadonlySet<string> = new Set();
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    const soon = this.soon(() => void this.load());
    const endings = STATUS_EVENTS.map((name) => this.services.feed.on(name, soon));
    this.whenGone(() => endings.forEach((end) => end()));
  }

  private async load(): Promise<void> {
    const { identification } = this.services.client;
    try {
      const [{ items, total }, status] = await Promise.all([identification.waiting(), identification.status()]);
      [this.waiting, this.total, this.status, this.failure] = [items, total, status, undefined];
      this.marked = new Set([...this.marked].filter((id) => items.some(({ item }) => item.id === id)));
    } catch (cause) {
      this.failure = cause;
    }
  }

  private mark(id: string, on: boolean): void {
    const marked = new Set(this.marked);
    if (on) marked.add(id);
    else marked.delete(id);
    this.marked = marked;
  }

  private async perform(change: Promise<number>, sentence: (done: number) => string, undo?: () => Promise<unknown>): Promise<void> {
    try {
      const done = await change;
      if (done > 0) this.services.notices.say(sentence(done), undo);
      else this.services.notices.say('There is nothing left to ask about.');
    } catch (cause) {
      this.services.notices.fail(cause);
    }
    await this.load();
  }

  private leaveAlone(ids: readonly string[]): void {
    const { identification } = this.services.client;
    void this.perform(identification.leaveAlone(ids), (done) => `${counted(done)} left alone: nobody is asked about ${done === 1 ? 'it' : 'them'} again.`, () => identification.undo(ids));
  }

  private askAgain(ids: readonly string[]): void {
    void this.perform(this.services.client.identification.askAgain(ids), (done) => `Asking again about ${done === 1 ? 'one item' : counted(done)}.`);
  }

  protected override render() {
    const { waiting, status } = this;
    if (!waiting || !status) return this.failure ? failureState(this.failure, () => this.load()) : waitingState();
    const marked = [...this.marked];
    const lacks = lacking(status);
    return html`
      <main class="needs-look">
        <header>
          <div><h1>Needs a look</h1>${this.total > 0 ? html`<p>${counted(this.total)} that nobody dared to guess</p>` : nothing}</div>
          ${marked.length > 0
            ? html`<div class="settings-keys" role="group" aria-label="Of those that are marked">
                <button class="button" @click=${() => this.askAgain(marked)}>${icon('restart')} Ask again about ${marked.length}</button>
                <button class="button" @click=${() => this.leaveAlone(marked)}>${icon('close')} Leave ${marked.length} alone</button>
              </div>`
            : nothing}
        </header>
        ${lacks ? html`<p class="lacking">${icon('warning')} <span>${lacks} <a class="link" href=${href.settings}>Settings</a></span></p>` : nothing}
        ${waiting.length === 0
          ? emptyState('check', 'Nothing to decide', lacks ? 'As soon as somebody can be asked, what they do not dare to guess comes here.' : `${inShort(status)}. What nobody dares to guess comes here.`)
          : html`<ul class="waiting">${repeat(waiting, ({ item }) => item.id, (one) => this.row(one))}</ul>`}
        <damaged-list .services=${this.services}></damaged-list>
      </main>
    `;
  }

  private row({ item, reason }: Waiting) {
    const open = this.open === item.id;
    return html`
      <li class="waiting-item ${open ? 'open' : ''}">
        <div class="waiting-line">
          <input type="checkbox" aria-label=${`Mark ${item.title}`} .checked=${this.marked.has(item.id)} @change=${(event: Event) => this.mark(item.id, (event.target as HTMLInputElement).checked)} />
          <button class="waiting-open" aria-expanded=${open} @click=${() => (this.open = open ? '' : item.id)}>
            <span class="waiting-picture ${shapeOf(item)}">${picture(item, shapeOf(item), 154)}</span>
            <span class="waiting-words"><strong>${item.title}${item.year ? ` (${item.year})` : ''}</strong><small>${reason}</small></span>
            ${icon(open ? 'up' : 'down')}
          </button>
        </div>
        ${open
          ? html`<candidate-list .services=${this.services} .item=${item} @taken=${() => this.load()}></candidate-list>
              <div class="settings-keys waiting-keys">
                <button class="button" @click=${() => this.leaveAlone([item.id])}>${icon('close')} Leave it alone</button>
                <a class="button" href=${href.item(item.id)}>${icon('details')} Its page</a>
              </div>`
          : nothing}
      </li>
    `;
  }
}
