import logo from '@assets/logo.svg';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../api/types';
import { icon, type IconName } from '../design/icons';
import { View } from '../design/view';
import { WALLS } from '../screens/names/walls';
import './navigation.css';
import { href, type Route, type Section } from './router';
import './scan-pill';
import './search-field';
import type { Services } from './services';

const SECTIONS: readonly { readonly section: Section; readonly label: string; readonly icon: IconName }[] = [
  { section: 'movies', label: 'Movies', icon: 'film' },
  { section: 'shows', label: 'Shows', icon: 'tv' },
  { section: 'music', label: 'Music', icon: 'music' },
  { section: 'photos', label: 'Photos', icon: 'photo' },
  { section: 'videos', label: 'Videos', icon: 'video' },
];

/** The bar above every screen: where one can go, the search, how a scan is getting on. On a phone it splits in two. */
@customElement('app-navigation')
export class Navigation extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) route!: Route;
  @property({ attribute: false }) me!: Me;

  override connectedCallback(): void {
    super.connectedCallback();
    const onScroll = () => this.classList.toggle('scrolled', scrollY > 12);
    addEventListener('scroll', onScroll, { passive: true });
    onScroll();
    this.whenGone(() => removeEventListener('scroll', onScroll));
  }

  private async signOut(device: string): Promise<void> {
    if (!confirm(`Disconnect “${device}” from Viewra? It will need a new code to connect again.`)) return;
    await this.services.client.signOut().catch(() => {});
    location.reload();
  }

  protected override render() {
    const { route, me: { device } } = this;
    const at = (section: Section) => (route.screen === 'browse' && route.section === section) || (route.screen === 'names' && WALLS[route.wall].section === section)
      || (section === 'movies' && route.screen === 'with' && route.facet === 'collection');
    return html`
      <header class="top-bar">
        <a class="brand" href=${href.home} aria-label="Viewra, home"><img src=${logo} alt="" /><span>Viewra</span></a>
        <nav class="tabs" aria-label="Library">
          <a href=${href.home} aria-current=${route.screen === 'home'}>${icon('home')}<span>Home</span></a>
          ${SECTIONS.map(({ section, label, icon: name }) => html`
            <a href=${href.section(section)} aria-current=${at(section)}>${icon(name)}<span>${label}</span></a>
          `)}
          <a href=${href.playlists} aria-current=${route.screen === 'playlists' || route.screen === 'playlist'}>${icon('lists')}<span>Playlists</span></a>
        </nav>
        <scan-pill .services=${this.services}></scan-pill>
        <search-field .q=${route.screen === 'search' ? route.q : ''}></search-field>
        <a class="round" aria-label="Settings" title="Settings" href=${href.settings} aria-current=${route.screen === 'settings'}>${icon('settings')}</a>
        ${device
          ? html`<button class="round" aria-label="Disconnect this device" title="Disconnect this device" @click=${() => this.signOut(device.name)}>${icon('leave')}</button>`
          : nothing}
      </header>
    `;
  }
}
