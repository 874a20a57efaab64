import { html, nothing, type TemplateResult } from 'lit';
import type { FacetName, KnownMetadata } from '../../api/types';
import { href } from '../../app/router';

const LABELS: readonly FacetName[] = ['genre', 'mood', 'collection', 'studio', 'country', 'tag'];
const ROLES: Record<string, string> = {
  director: 'Director', writer: 'Writer', producer: 'Producer', composer: 'Music', actor: 'Cast', creator: 'Creator', guest: 'Guests', artist: 'Artist',
  album_artist: 'Album artist', performer: 'Performers', conductor: 'Conductor', cinematographer: 'Camera', editor: 'Editor',
};
/** So many of a cast are shown at once; the others on demand. */
const FIRST_CAST = 12;

/** The plot, and the words an item is filed under, each as a way to all that share it. */
export function knownWords(known: KnownMetadata | undefined): TemplateResult | typeof nothing {
  if (!known) return nothing;
  const tagline = known.fields.tagline?.value;
  const overview = known.fields.overview?.value;
  const labels = LABELS.flatMap((facet) => (known.labels[facet]?.names ?? []).map((name) => ({ facet, name })));
  return html`
    ${labels.length > 0
      ? html`<ul class="labels" aria-label="Filed under">${labels.map(({ facet, name }) => html`<li><a href=${href.with(facet, name)}>${name}</a></li>`)}</ul>`
      : nothing}
    ${tagline ? html`<p class="tagline">${tagline}</p>` : nothing}
    ${overview ? html`<p class="overview">${overview}</p>` : nothing}
  `;
}

/** Who made it and who is seen in it; a name leads to everything it is found with. */
export function credits(known: KnownMetadata | undefined): TemplateResult | typeof nothing {
  const all = known?.credits ?? [];
  if (all.length === 0) return nothing;
  const roles = [...new Set(all.map(({ role }) => role))].filter((role) => role !== 'actor');
  const cast = all.filter(({ role }) => role === 'actor');
  return html`
    <section class="block">
      <h2>Cast and crew</h2>
      <dl class="crew">
        ${roles.map((role) => html`
          <div><dt>${ROLES[role] ?? role}</dt>${all.filter((credit) => credit.role === role).map(({ name }) => html`<dd><a href=${href.person(name)}>${name}</a></dd>`)}</div>
        `)}
      </dl>
      ${castList(cast.slice(0, FIRST_CAST))}
      ${cast.length > FIRST_CAST ? html`<details class="more-cast"><summary>${cast.length - FIRST_CAST} more</summary>${castList(cast.slice(FIRST_CAST))}</details>` : nothing}
    </section>
  `;
}

function castList(cast: KnownMetadata['credits']): TemplateResult {
  return html`<ul class="cast">${cast.map(({ name, part }) => html`<li><a href=${href.person(name)}><strong>${name}</strong>${part ? html`<small>${part}</small>` : nothing}</a></li>`)}</ul>`;
}
