import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../api/client';
import { picture } from '../components/item-card';
import '../components/slide-bar';
import { href } from '../app/router';
import { clock } from '../design/format';
import { icon } from '../design/icons';
import { View } from '../design/view';
import './lyrics-panel';
import type { MusicPlayer } from './music-player';
import './music-bar.css';

/** The strip at the bottom that shows and controls what plays. */
@customElement('music-bar')
export class MusicBar extends View {
  @property({ attribute: false }) music!: MusicPlayer;
  @property({ attribute: false }) client!: Client;
  @state() private sings = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { music } = this;
    const changed = () => this.requestUpdate();
    music.addEventListener('change', changed);
    this.whenGone(() => music.removeEventListener('change', changed));
  }

  protected override render() {
    const { music } = this;
    const track = music.current;
    document.documentElement.classList.toggle('with-music', Boolean(track));
    if (!track) return nothing;
    const { audio } = music;
    const length = Number.isFinite(audio.duration) ? audio.duration : (track.durationMs ?? 0) / 1000;
    return html`
      ${this.sings
        ? html`<lyrics-panel .client=${this.client} .track=${track.id} .seconds=${audio.currentTime}
            @seek=${(event: CustomEvent<number>) => (audio.currentTime = event.detail)}></lyrics-panel>`
        : nothing}
      <section class="music-bar" aria-label="Music player">
        <a class="music-track square" href=${href.item(track.parent ?? track.id)}>
          ${picture(track, 'square')}
          <span><strong>${track.title}</strong><small class=${music.failure ? 'wrong' : ''}>${music.failure || track.artist || ''}</small></span>
        </a>
        <div class="music-keys">
          <button class="round" aria-label="Previous song" @click=${() => music.skip(-1)}>${icon('previousTrack')}</button>
          <button class="round strong" aria-label=${audio.paused ? 'Play' : 'Pause'} @click=${() => music.toggle()}>${icon(audio.paused ? 'play' : 'pause')}</button>
          <button class="round" aria-label="Next song" ?disabled=${!music.hasNext} @click=${() => music.skip(1)}>${icon('nextTrack')}</button>
        </div>
        <div class="music-time">
          <time>${clock(audio.currentTime * 1000)}</time>
          <slide-bar label="Position" .value=${audio.currentTime} .max=${length} .step=${5} .text=${clock(audio.currentTime * 1000)}
            @slide=${(event: CustomEvent<number>) => (audio.currentTime = event.detail)}></slide-bar>
          <time>${clock(length * 1000)}</time>
        </div>
        <div class="music-more">
          <button class="round" aria-label="Lyrics" title="Lyrics" aria-pressed=${this.sings} @click=${() => (this.sings = !this.sings)}>${icon('lyrics')}</button>
          <button class="round" aria-label=${audio.muted ? 'Unmute' : 'Mute'} @click=${() => (audio.muted = !audio.muted)}>${icon(audio.muted ? 'muted' : 'volume')}</button>
          <slide-bar class="music-volume" label="Volume" .value=${audio.muted ? 0 : audio.volume} .max=${1} .step=${0.05} .text=${`${Math.round(audio.volume * 100)} %`}
            @slide=${(event: CustomEvent<number>) => (audio.volume = event.detail)}></slide-bar>
          <button class="round" aria-label="Stop" @click=${() => music.stop()}>${icon('close')}</button>
        </div>
      </section>
    `;
  }
}
