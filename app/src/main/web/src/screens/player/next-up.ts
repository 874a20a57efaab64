import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item } from '../../api/types';
import { picture } from '../../components/item-card';
import { episodeNumber } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';

const COUNT_FROM = 10;

/** After an episode or an item of a playlist: the next one begins by itself, unless one says otherwise. Fires `go` or `stay`. */
@customElement('next-up')
export class NextUp extends View {
  @property({ attribute: false }) episode!: Item;
  @state() private seconds = COUNT_FROM;

  override connectedCallback(): void {
    super.connectedCallback();
    const ticking = setInterval(() => this.tick(), 1000);
    this.whenGone(() => clearInterval(ticking));
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('.primary')?.focus();
  }

  private tick(): void {
    this.seconds--;
    if (this.seconds <= 0) this.answer('go');
  }

  private answer(name: 'go' | 'stay'): void {
    this.dispatchEvent(new Event(name));
  }

  protected override render() {
    const { episode } = this;
    return html`
      <section class="next-up wide" role="dialog" aria-label="Next">
        ${picture(episode, 'wide')}
        <div>
          <p>Next in ${this.seconds} s</p>
          <h2>${episode.title}</h2>
          <p>${episodeNumber(episode)}</p>
          <div class="actions">
            <button class="button primary" @click=${() => this.answer('go')}>${icon('play')} Play now</button>
            <button class="button" @click=${() => this.answer('stay')}>Cancel</button>
          </div>
        </div>
      </section>
    `;
  }
}
