import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chapter } from '../../api/types';
import '../../components/slide-bar';
import type { Stretch } from '../../components/slide-bar';
import { clock } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import type { Engine } from '../../playback/engine';
import type { Neighbours } from './episode-queue';
import type { PlayerAction } from './keys';
import { SeekPreview } from './seek-preview';
import './track-menu';
import type { TrackMenu } from './track-menu';

const MEDIA_EVENTS = ['timeupdate', 'progress', 'play', 'pause', 'volumechange', 'durationchange', 'seeking', 'seeked', 'ratechange'];
const SEEK_STEP_S = 10;

/** The bar at the bottom of the player. It shows what the video element does and asks for changes with `perform`. */
@customElement('player-controls')
export class PlayerControls extends View {
  @property({ attribute: false }) video!: HTMLVideoElement;
  @property({ attribute: false }) engine!: Engine;
  @property({ type: Number }) durationMs = 0;
  @property({ attribute: false }) chapters: readonly Chapter[] = [];
  @property({ attribute: false }) neighbours: Neighbours = {};
  @property({ type: Boolean }) explains = false;
  @state() private inPicture = false;
  private readonly preview = new SeekPreview((seconds) => this.engine.thumbnail(seconds), () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    const { video } = this;
    const changed = () => this.requestUpdate();
    const picture = () => (this.inPicture = document.pictureInPictureElement === video);
    for (const name of MEDIA_EVENTS) video.addEventListener(name, changed);
    for (const name of ['enterpictureinpicture', 'leavepictureinpicture']) video.addEventListener(name, picture);
    this.whenGone(() => {
      for (const name of MEDIA_EVENTS) video.removeEventListener(name, changed);
      for (const name of ['enterpictureinpicture', 'leavepictureinpicture']) video.removeEventListener(name, picture);
    });
  }

  /** Whether a menu is open, so that they must not hide. */
  get busy(): boolean {
    return this.menus.some((menu) => menu.isOpen);
  }

  /** Gives the keys back to the film. */
  leave(): void {
    this.focused?.blur();
  }

  /** Moves the focus to the controls, for those who have arrow keys only. */
  enter(): void {
    this.querySelector<HTMLElement>('.play')?.focus();
  }

  /** Whether a key is meant for the focused control rather than for the film; Escape comes back to the film. */
  takes(event: KeyboardEvent): boolean {
    const open = this.menus.find((menu) => menu.isOpen);
    if (event.key === 'Escape' && (open || this.focused)) {
      if (open) open.close();
      else this.leave();
      event.preventDefault();
      return true;
    }
    const steers = event.key.startsWith('Arrow') || event.key === 'Enter' || event.key === ' ';
    return steers && (open !== undefined || this.focused?.matches(':focus-visible') === true);
  }

  private get focused(): HTMLElement | undefined {
    const element = document.activeElement;
    return element instanceof HTMLElement && this.contains(element) ? element : undefined;
  }

  private get menus(): readonly TrackMenu[] {
    return [...this.querySelectorAll<TrackMenu>('track-menu')];
  }

  /** A button that was clicked with the mouse must not swallow the next Space. */
  private clicked(event: MouseEvent): void {
    if (event.detail > 0 && !this.busy) this.leave();
  }

  private ask(action: PlayerAction) {
    return () => this.dispatchEvent(new CustomEvent('perform', { detail: action }));
  }

  private get duration(): number {
    return Number.isFinite(this.video.duration) && this.video.duration > 0 ? this.video.duration : this.durationMs / 1000;
  }

  private buffered(): readonly Stretch[] {
    const { buffered } = this.video;
    return Array.from({ length: buffered.length }, (_, n) => ({ start: buffered.start(n), end: buffered.end(n) }));
  }

  /** The time there, and the chapter it falls in. */
  private tooltip(seconds: number): string {
    const chapter = this.chapters.findLast((candidate) => candidate.startMs <= seconds * 1000);
    return chapter?.title ? `${clock(seconds * 1000)} · ${chapter.title}` : clock(seconds * 1000);
  }

  private async togglePicture(): Promise<void> {
    if (this.inPicture) await document.exitPictureInPicture();
    else await this.video.requestPictureInPicture();
  }

  protected override render() {
    const { video, duration } = this;
    const now = video.currentTime * 1000;
    return html`
      <div class="controls" @click=${(event: MouseEvent) => this.clicked(event)}>
        <slide-bar
          class="seek" label="Seek" .value=${video.currentTime} .max=${duration} .step=${SEEK_STEP_S} .text=${`${clock(now)} of ${clock(duration * 1000)}`}
          .stretches=${this.buffered()} .marks=${this.chapters.slice(1).map((chapter) => chapter.startMs / 1000)} .tooltip=${(value: number) => this.tooltip(value)}
          .preview=${this.preview.render()} @point=${(event: CustomEvent<number | undefined>) => this.preview.point(event.detail)}
          @slide=${(event: CustomEvent<number>) => (video.currentTime = event.detail)}
        ></slide-bar>
        <div class="controls-row">
          <button class="round play" aria-label=${video.paused ? 'Play' : 'Pause'} @click=${this.ask({ does: 'toggle' })}>${icon(video.paused ? 'play' : 'pause')}</button>
          <button class="round step" aria-label="Back 10 seconds" @click=${this.ask({ does: 'seekBy', seconds: -SEEK_STEP_S })}>${icon('skipBack')}</button>
          <button class="round step" aria-label="Forward 10 seconds" @click=${this.ask({ does: 'seekBy', seconds: SEEK_STEP_S })}>${icon('skipForward')}</button>
          ${this.neighbours.next ? html`<button class="round" aria-label="Next episode" title=${this.neighbours.next.title} @click=${this.ask({ does: 'next' })}>${icon('nextTrack')}</button>` : nothing}
          ${this.volume()}
          <span class="controls-time"><time>${clock(now)}</time> / <time>${clock(duration * 1000)}</time></span>
          <span class="controls-gap"></span>
          ${video.playbackRate === 1 ? nothing : html`<span class="chip">${video.playbackRate} ×</span>`}
          <track-menu label="Audio" .picture=${'audio'} .choices=${this.engine.audioChoices()}></track-menu>
          <track-menu label="Subtitles" .picture=${'subtitles'} .choices=${this.engine.subtitleChoices()}></track-menu>
          <track-menu label="Quality" .picture=${'quality'} .atLeast=${1} .choices=${this.engine.qualityChoices()}></track-menu>
          <button class="round" aria-label="How this plays" title="How this plays (I)" aria-pressed=${this.explains} @click=${this.ask({ does: 'details' })}>${icon('details')}</button>
          ${document.pictureInPictureEnabled ? html`<button class="round" aria-label="Picture in picture" aria-pressed=${this.inPicture} @click=${() => this.togglePicture()}>${icon('pip')}</button>` : nothing}
          <button class="round" aria-label=${document.fullscreenElement ? 'Leave full screen' : 'Full screen'} title="Full screen (F)" @click=${this.ask({ does: 'fullscreen' })}>
            ${icon(document.fullscreenElement ? 'windowed' : 'fullscreen')}
          </button>
        </div>
      </div>
    `;
  }

  private volume() {
    const { video } = this;
    const silent = video.muted || video.volume === 0;
    return html`
      <span class="volume">
        <button class="round" aria-label=${silent ? 'Unmute' : 'Mute'} @click=${this.ask({ does: 'mute' })}>${icon(silent ? 'muted' : 'volume')}</button>
        <slide-bar label="Volume" .value=${video.muted ? 0 : video.volume} .max=${1} .text=${`${Math.round(video.volume * 100)} %`}
          @slide=${(event: CustomEvent<number>) => this.setVolume(event.detail)}></slide-bar>
      </span>
    `;
  }

  private setVolume(volume: number): void {
    this.video.volume = volume;
    this.video.muted = volume === 0;
  }
}
