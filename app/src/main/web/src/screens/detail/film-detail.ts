import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fileUrl } from '../../api/client';
import type { ItemDetail, KnownMetadata, MediaFile, MediaTrack } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { itemRow } from '../../components/item-row';
import {
  channelName, clock, codecName, containerName, episodeNumber, fileSize, frameSeconds, isPlayable, playedPart, rangeName, resolution, runtime, sidecarName,
  trackName,
} from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import '../collection/add-to-collection';
import '../playlists/add-to-playlist';
import { favouriteButton, markByKey, ratingStars, watchedButton } from '../../marks/mark-buttons';
import { credits, knownWords } from './known';
import './make-copy';
import { factLine, stage } from './stage';
import { versionName, versionsOf } from './versions';

/** A film, an episode or a video: everything known of it, and Play. */
@customElement('film-detail')
export class FilmDetail extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: ItemDetail;
  @property({ attribute: false }) known: KnownMetadata | undefined;
  @property({ type: Boolean }) owner = false;

  protected override render() {
    const { item, known } = this;
    const shape = item.kind === 'movie' ? 'poster' : 'wide';
    return html`
      <main class="detail">
        ${stage(item, shape, html`
          ${factLine([episodeNumber(item), item.year, item.durationMs ? runtime(item.durationMs) : undefined])}
          ${chips(item)}
          ${item.broken ? this.brokenNotice(item.broken) : nothing}
          ${isPlayable(item) ? this.actions() : nothing}
          ${knownWords(known)}
          ${tracks(item)}
        `)}
        ${itemRow('Extras', item.extras ?? [])}
        ${credits(known)}
        ${chapters(item)}
        ${(item.files ?? []).map(fileFacts)}
      </main>
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const onKey = (event: KeyboardEvent) => markByKey(event, this.item, this.services.marking);
    addEventListener('keydown', onKey);
    this.whenGone(() => removeEventListener('keydown', onKey));
  }

  private actions() {
    const { item } = this;
    const { marking } = this.services;
    if (item.kind === 'photo') {
      return html`<div class="actions"><a class="button primary" href=${href.photo(item.id, 0)}>${icon('photo')} View</a> ${favouriteButton(item, marking)} ${ratingStars(item, marking)}</div>`;
    }
    const begun = playedPart(item) !== undefined;
    return html`
      <div class="actions">
        <a class="button primary" href=${href.play(item.id)}>
          ${icon('play')} ${begun ? `Resume from ${clock(item.progress?.positionMs ?? 0)}` : 'Play'}
        </a>
        ${begun ? html`<a class="button" href=${href.playFromStart(item.id)}>${icon('restart')} Start over</a>` : nothing}
        ${versionLinks(item)}
        ${watchedButton(item, marking)} ${favouriteButton(item, marking)}
        <add-to-playlist .services=${this.services} .items=${[item]}></add-to-playlist>
        ${this.owner && item.kind === 'movie' ? html`<add-to-collection .services=${this.services} .item=${item}></add-to-collection>` : nothing}
        <make-copy .services=${this.services} .item=${item}></make-copy>
        ${ratingStars(item, marking)}
      </div>
    `;
  }

  private brokenNotice(reason: string) {
    return html`
      <div class="notice" role="note">
        ${icon('warning')}
        <div>
          <strong>${isPlayable(this.item) ? 'This file plays in part' : 'This file cannot be played'}</strong>
          <p>${reason}</p>
          <a href=${fileUrl(this.item)} download>Download the file as it is</a>
        </div>
      </div>
    `;
  }
}

/** The versions of a film to choose from; nothing where there is one. */
function versionLinks(item: ItemDetail) {
  const versions = versionsOf(item);
  if (versions.length < 2) return nothing;
  return html`<details class="versions"><summary class="button">${versions.length} versions ${icon('down')}</summary>
    <div class="versions-list">${versions.map((file) => html`<a class="dialog-choice" href=${href.playVersion(item.id, file.path)}>${versionName(file)}</a>`)}</div></details>`;
}

function firstOf(item: ItemDetail, type: MediaTrack['type']): MediaTrack | undefined {
  return item.files?.[0]?.tracks?.find((track) => track.type === type);
}

function chips(item: ItemDetail) {
  const [video, audio] = [firstOf(item, 'video'), firstOf(item, 'audio')];
  const labels = [
    resolution(video?.width ?? item.width, video?.height ?? item.height),
    rangeName(video?.range),
    video?.codec ? codecName(video.codec) : undefined,
    video?.bitDepth && video.bitDepth > 8 ? `${video.bitDepth} bit` : undefined,
    audio?.codec ? codecName(audio.codec) : undefined,
    audio?.channels ? channelName(audio.channels) : undefined,
  ];
  return html`<ul class="chips" aria-label="Format">${labels.filter(Boolean).map((label) => html`<li class="chip">${label}</li>`)}</ul>`;
}

function tracks(item: ItemDetail) {
  const all = item.files?.flatMap((file) => file.tracks ?? []) ?? [];
  const names = (type: MediaTrack['type']) => [...new Set(all.filter((track) => track.type === type).map(trackName))];
  const line = (label: string, values: readonly string[]) =>
    values.length === 0 ? nothing : html`<dt>${label}</dt><dd>${values.map((value) => html`<span>${value}</span>`)}</dd>`;
  const beside = item.files?.flatMap((file) => file.sidecars ?? []).map(sidecarName) ?? [];
  return html`<dl class="tracks">${line('Audio', names('audio'))} ${line('Subtitles', [...names('subtitle'), ...beside])}</dl>`;
}

function chapters(item: ItemDetail): TemplateResult | typeof nothing {
  const all = item.chapters ?? [];
  if (all.length === 0) return nothing;
  return html`
    <section class="block">
      <h2>Chapters</h2>
      <ol class="chapters">
        ${all.map((chapter, n) => html`<li><time>${clock(chapter.startMs)}</time> ${chapter.title ?? `Chapter ${n + 1}`}</li>`)}
      </ol>
    </section>
  `;
}

function fileFacts(file: MediaFile): TemplateResult {
  const video = file.tracks?.find((track) => track.type === 'video');
  const facts = [
    file.container ? containerName(file.container) : undefined,
    file.sizeBytes ? fileSize(file.sizeBytes) : undefined,
    video?.width && video.height ? `${video.width} × ${video.height}` : undefined,
    video?.frameRate ? `${Math.round(1000 / frameSeconds(video.frameRate)) / 1000} frames/s` : undefined,
  ];
  return html`
    <section class="block">
      <h2>File</h2>
      <p class="file-path">${icon('folder')} ${file.path}</p>
      ${factLine(facts)}
    </section>
  `;
}
