import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { artworkUrl, fileUrl } from '../../api/client';
import type { Item } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { PagedList } from '../../components/paged-list';
import { failureState, waitingState } from '../../components/states';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import './photo.css';

const WIDTH = 1920;
const PAGE = 100;
/** A finger that moves this far sideways leafs. */
const SWIPE_PX = 50;

/** One photo on a black ground; arrows or a swipe leaf through all of them in the order of the grid. */
@customElement('photo-screen')
export class PhotoScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() photoId = '';
  /** Where the photo stood in the grid when it was opened. */
  @property({ type: Number }) index = 0;
  @state() private here = 0;
  @state() private photo: Item | undefined;
  private shown = false;
  private list!: PagedList;
  private touchedAt = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const { client } = this.services;
    this.list = new PagedList((offset, limit) => client.items({ kind: 'photo' }, offset, limit), () => this.arrived());
    const onKey = (event: KeyboardEvent) => this.key(event);
    addEventListener('keydown', onKey, { capture: true });
    this.whenGone(() => removeEventListener('keydown', onKey, { capture: true }));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('photoId')) void this.open();
  }

  /** Shows the photo of the address; it is looked for where it stood in the grid, then from the start. */
  private async open(): Promise<void> {
    const found = async (from: number) => {
      await this.list.ensure(from, from + PAGE);
      return this.list.indexOf(this.photoId);
    };
    let at = await found(this.index);
    for (let from = 0; at < 0 && from < (this.list.total ?? 0); from += PAGE) at = await found(from);
    if (at >= 0) this.show(at);
    else this.photo = await this.services.client.item(this.photoId).catch(() => undefined);
  }

  private arrived(): void {
    const photo = this.list.at(this.here);
    if (photo && this.shown) {
      this.photo = photo;
      history.replaceState(null, '', href.photo(photo.id, this.here));
      this.prefetchNeighbours();
    }
    this.requestUpdate();
  }

  private show(index: number): void {
    [this.here, this.shown] = [index, true];
    void this.list.ensure(Math.max(0, index - 1), index + 2);
    if (this.list.at(index)) this.arrived();
  }

  private leaf(step: number): void {
    const to = this.here + step;
    if (to >= 0 && to < (this.list.total ?? 0)) this.show(to);
  }

  private key(event: KeyboardEvent): void {
    const steps: Record<string, () => void> = {
      ArrowLeft: () => this.leaf(-1),
      ArrowRight: () => this.leaf(1),
      PageUp: () => this.leaf(-1),
      PageDown: () => this.leaf(1),
      f: () => this.toggleFullscreen(),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  }

  private toggleFullscreen(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen?.();
  }

  private lifted(event: TouchEvent): void {
    const moved = (event.changedTouches[0]?.clientX ?? 0) - this.touchedAt;
    if (Math.abs(moved) > SWIPE_PX) this.leaf(moved < 0 ? 1 : -1);
  }

  protected override render() {
    const { photo } = this;
    if (!photo) return this.list.failure ? failureState(this.list.failure, () => this.open()) : waitingState();
    const total = this.list.total ?? 0;
    return html`
      <main
        class="photo"
        @touchstart=${(event: TouchEvent) => (this.touchedAt = event.touches[0]?.clientX ?? 0)}
        @touchend=${(event: TouchEvent) => this.lifted(event)}
      >
        <img src=${address(photo)} alt=${photo.title} />
        <header>
          <button class="round" aria-label="Back" @click=${() => history.back()}>${icon('back')}</button>
          <h1>${photo.title}</h1>
          <span>${this.here + 1} of ${total.toLocaleString()}</span>
          <button class="round" aria-label="Full screen" @click=${() => this.toggleFullscreen()}>${icon('fullscreen')}</button>
        </header>
        <button class="round photo-turn previous" aria-label="Previous photo" ?disabled=${this.here === 0} @click=${() => this.leaf(-1)}>${icon('back')}</button>
        <button class="round photo-turn next" aria-label="Next photo" ?disabled=${this.here >= total - 1} @click=${() => this.leaf(1)}>${icon('next')}</button>
      </main>
    `;
  }

  /** Has the browser fetch the neighbours, so that leafing shows them at once. */
  private prefetchNeighbours(): void {
    for (const step of [1, -1]) {
      const neighbour = this.list.at(this.here + step);
      if (neighbour) new Image().src = address(neighbour);
    }
  }
}

/** A screen-sized picture, which is turned upright and readable whatever the camera's format; else the file itself. */
function address(photo: Item): string {
  return artworkUrl(photo, WIDTH, 'thumb', 'poster') ?? fileUrl(photo);
}
