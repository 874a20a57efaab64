import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { artworkUrl } from '../../api/client';
import type { ItemDetail } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { episodeNumber, frameSeconds, playedPart } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { tooSlowSentence, type TooSlow } from '../../playback/falling-behind';
import { FilmSession } from '../../playback/film-session';
import { playbackSentence } from '../../playback/playback-error';
import { neighboursOf, type Neighbours } from './episode-queue';
import { playerAction, type PlayerAction } from './keys';
import './next-up';
import './player-controls';
import type { PlayerControls } from './player-controls';
import './player.css';
import { isSteering, steer, type Waymarks } from './steer';
import { whyPanel } from './why-panel';

const HIDE_AFTER_MS = 3500;
const NOTE_MS = 1200;
const SENTENCE_MS = 8000;

/** Plays one film, episode or video. The picture fills the page; the controls come with a movement and go by themselves. */
@customElement('player-screen')
export class PlayerScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() itemId = '';
  @property({ type: Boolean }) fromStart = false;
  /** The playlist that is played through; none if empty. */
  @property() list = '';
  /** The path of the version to play; empty if none was chosen. */
  @property() file = '';
  @state() private item: ItemDetail | undefined;
  @state() private session: FilmSession | undefined;
  @state() private neighbours: Neighbours = {};
  @state() private failure = '';
  @state() private waiting = true;
  @state() private idle = false;
  @state() private explains = false;
  @state() private note = '';
  @state() private finished = false;
  @query('video') private video!: HTMLVideoElement;
  @query('.captions') private captions!: HTMLElement;
  @query('player-controls') private controls!: PlayerControls;
  private hiding: number | undefined;
  private noting: number | undefined;
  /** Counts the films begun here, so that one that loads late does not disturb the next. */
  private showing = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const onKey = (event: KeyboardEvent) => this.key(event);
    const onFullscreen = () => this.requestUpdate();
    addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('fullscreenchange', onFullscreen);
    this.whenGone(() => {
      removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('fullscreenchange', onFullscreen);
      clearTimeout(this.hiding);
      clearTimeout(this.noting);
      this.showing++;
      void this.session?.close();
      if (document.fullscreenElement) void document.exitFullscreen();
    });
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('itemId') || changes.has('file')) void this.begin(this.fromStart ? 0 : undefined);
  }

  /** @param startMs where to begin; where one left off if undefined */
  private async begin(startMs?: number): Promise<void> {
    const showing = ++this.showing;
    const stale = () => showing !== this.showing;
    await this.session?.close();
    [this.session, this.failure, this.waiting, this.finished, this.neighbours] = [undefined, '', true, false, {}];
    this.wake();
    try {
      const item = await this.services.client.item(this.itemId);
      if (stale()) return;
      this.item = item;
      document.title = `${item.title} – Viewra`;
      const resume = playedPart(item) === undefined ? 0 : (item.progress?.positionMs ?? 0);
      const session = await FilmSession.open(this.services.client, item, this.file, startMs ?? resume, this.video, this.captions);
      if (stale()) return void session.close();
      session.engine.addEventListener('tracks', () => this.requestUpdate());
      session.engine.addEventListener('behind', (event) => this.tell(tooSlowSentence((event as CustomEvent<TooSlow>).detail), SENTENCE_MS));
      session.engine.addEventListener('failed', (event) => void this.failed((event as CustomEvent<unknown>).detail));
      this.session = session;
      await this.play();
      this.neighbours = await neighboursOf(item, this.services.client, this.list);
    } catch (cause) {
      if (!stale()) this.failure = playbackSentence(cause);
    }
  }

  /** A browser that was opened on this address lets nothing sound before a gesture; the button in the middle asks for one. */
  private async play(): Promise<void> {
    await this.video.play().catch(() => this.wake());
    this.waiting = false;
  }

  private async failed(cause: unknown): Promise<void> {
    try {
      if (await this.session?.fallBack(this.video.currentTime)) return;
    } catch {
      // The first failure says more than that its remedy failed too.
    }
    this.failure = playbackSentence(cause);
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.finished || this.failure) return;
    this.wake();
    const action = playerAction(event);
    if (!action || (this.controls?.takes(event) ?? false)) return;
    event.preventDefault();
    this.perform(action);
  }

  private perform(action: PlayerAction): void {
    if (isSteering(action)) {
      const note = steer(this.video, action, this.waymarks());
      if (note) this.tell(note);
      return;
    }
    switch (action.does) {
      case 'fullscreen':
        return this.toggleFullscreen();
      case 'subtitles':
        return this.cycle('Subtitles', this.session?.engine.subtitleChoices());
      case 'audio':
        return this.cycle('Audio', this.session?.engine.audioChoices());
      case 'details':
        this.explains = !this.explains;
        return;
      case 'next':
        return this.goTo(this.neighbours.next?.id);
      case 'previous':
        return this.goTo(this.neighbours.previous?.id);
      case 'controls':
        return this.controls?.enter();
      case 'back':
        return this.explains ? void (this.explains = false) : this.leave();
    }
  }

  private waymarks(): Waymarks {
    const video = this.item?.files?.[0]?.tracks?.find((track) => track.type === 'video');
    return { chapters: this.item?.chapters ?? [], frameSeconds: frameSeconds(video?.frameRate) };
  }

  /** A mouse pauses; a finger brings the controls or sends them away. */
  private tapped(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return this.perform({ does: 'toggle' });
    if (this.idle) this.wake();
    else this.idle = !this.video.paused;
  }

  private toggleFullscreen(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void this.requestFullscreen?.();
  }

  /** The next of a list of tracks, after the last the first. */
  private cycle(name: string, choices: readonly { label: string; active: boolean; choose: () => void }[] = []): void {
    if (choices.length < 2) return this.tell(name === 'Audio' ? 'There is one audio track' : 'There are no subtitles');
    const next = choices[(choices.findIndex((choice) => choice.active) + 1) % choices.length];
    next?.choose();
    this.tell(`${name}: ${next?.label}`);
  }

  private goTo(id: string | undefined): void {
    if (id) location.replace(this.list ? href.playList(id, this.list) : href.play(id));
  }

  private leave(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else if (history.length > 1) history.back();
    else location.hash = href.item(this.itemId);
  }

  private ended(): void {
    if (this.neighbours.next) this.finished = true;
    else this.leave();
  }

  /** Shows the controls, and hides them again once nothing happens for a while. */
  private wake(): void {
    this.idle = false;
    clearTimeout(this.hiding);
    this.hiding = window.setTimeout(() => {
      this.idle = !this.video.paused && !this.controls?.busy;
      if (this.idle) this.controls?.leave();
    }, HIDE_AFTER_MS);
  }

  private tell(note: string, forMs = NOTE_MS): void {
    this.note = note;
    clearTimeout(this.noting);
    this.noting = window.setTimeout(() => (this.note = ''), forMs);
  }

  protected override render() {
    const { item, session, video } = this;
    const stopped = !this.failure && !this.waiting && video?.paused && !video.ended;
    return html`
      <main class="player ${this.idle ? 'idle' : ''}" @pointermove=${(event: PointerEvent) => event.pointerType === 'mouse' && this.wake()}>
        <video
          playsinline poster=${(item && artworkUrl(item, 1920, 'backdrop', 'thumb')) ?? nothing}
          @click=${(event: PointerEvent) => this.tapped(event)} @dblclick=${() => this.toggleFullscreen()}
          @waiting=${() => (this.waiting = true)} @playing=${() => (this.waiting = false)} @canplay=${() => (this.waiting = false)}
          @play=${() => this.wake()} @pause=${() => this.wake()} @ended=${() => this.ended()}
        ></video>
        <div class="captions"></div>
        ${this.waiting && !this.failure ? html`<div class="player-wait" role="status">${this.lettering()}<div class="spinner"></div><span class="visually-hidden">Loading</span></div>` : nothing}
        ${stopped ? html`<button class="player-start" tabindex="-1" aria-hidden="true" @click=${() => this.perform({ does: 'toggle' })}>${icon('play')}</button>` : nothing}
        ${this.note ? html`<output class="player-note">${this.note}</output>` : nothing}
        ${this.failure ? this.failureOverlay() : nothing}
        ${this.finished && this.neighbours.next
          ? html`<next-up .episode=${this.neighbours.next} @go=${() => this.goTo(this.neighbours.next?.id)} @stay=${() => this.leave()}></next-up>`
          : nothing}
        ${this.head(item)}
        ${this.explains && session ? whyPanel({ client: this.services.client, sessionId: session.id, decision: session.decision, way: session.engine.kind, video }) : nothing}
        ${session && !this.failure
          ? html`<player-controls
              .video=${video} .engine=${session.engine} .durationMs=${session.durationMs} .chapters=${item?.chapters ?? []} .neighbours=${this.neighbours}
              .explains=${this.explains} @perform=${(event: CustomEvent<PlayerAction>) => this.perform(event.detail)}
            ></player-controls>`
          : nothing}
      </main>
    `;
  }

  /** While a film is being got ready, what it is called as it is lettered; not when it only waits for more of it. */
  private lettering(): TemplateResult | typeof nothing {
    const picture = this.item && !this.session ? artworkUrl(this.item, 780, 'logo', 'clearart') : undefined;
    return picture ? html`<img class="player-lettering" src=${picture} alt="" />` : nothing;
  }

  private head(item: ItemDetail | undefined): TemplateResult {
    const above = item?.kind === 'episode' ? [item.show, episodeNumber(item)].filter(Boolean).join(' · ') : item?.year;
    return html`
      <header class="player-head">
        <button class="round" aria-label="Back" @click=${() => this.leave()}>${icon('back')}</button>
        <div><h1>${item?.title ?? ''}</h1>${above ? html`<p>${above}</p>` : nothing}</div>
      </header>
    `;
  }

  private failureOverlay(): TemplateResult {
    return html`
      <div class="player-failure" role="alert">
        ${icon('warning')}
        <h2>This cannot be played right now</h2>
        <p>${this.failure}</p>
        <div>
          <button class="button primary" @click=${() => this.begin(this.video.currentTime * 1000 || undefined)}>${icon('restart')} Try again</button>
          <button class="button" @click=${() => this.leave()}>Back</button>
        </div>
      </div>
    `;
  }
}
