import { html, nothing, type TemplateResult } from 'lit';
import { href, type MusicView, type Section } from '../../app/router';
import { ways, type WallName } from './walls';

const MUSIC: readonly (readonly [view: MusicView, label: string])[] = [['albums', 'Albums'], ['artists', 'Artists'], ['songs', 'Songs']];

/** The ways to look at one section of the library: its items, or the names they are filed under. */
export function sectionViews(section: Section, current: WallName | MusicView | undefined): TemplateResult | typeof nothing {
  const walls = ways(section);
  if (walls.length === 0) return nothing;
  const items: readonly (readonly [string, string, string])[] =
    section === 'music' ? MUSIC.map(([view, label]) => [view, label, href.section('music', view)] as const) : [['', 'All', href.section(section)]];
  return html`
    <nav class="segments" aria-label="Views">
      ${[...items, ...walls].map(([name, label, target]) => html`<a href=${target} aria-current=${name === (current ?? '')}>${label}</a>`)}
    </nav>
  `;
}
