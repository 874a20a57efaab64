import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Client } from '../api/client';
import { LiveFeed } from '../api/events';
import type { Me } from '../api/types';
import { failureState, waitingState } from '../components/states';
import { View } from '../design/view';
import { moveFocusWithArrowKeys } from '../focus/arrow-keys';
import { Marking } from '../marks/marking';
import { MusicPlayer } from '../music/music-player';
import '../music/music-bar';
import '../screens/browse/browse';
import '../screens/collection/collection';
import '../screens/detail/detail';
import '../screens/home/home';
import '../screens/names/names';
import '../screens/needs-look/needs-look';
import '../screens/photo/photo';
import '../screens/player/player';
import '../screens/playlists/playlist';
import '../screens/playlists/playlists';
import '../screens/search/search';
import '../screens/search/with';
import '../screens/settings/settings';
import '../screens/sign-in/sign-in';
import './navigation';
import './notice-toast';
import { Notices } from './notices';
import { href, parseRoute, type Route } from './router';
import type { Services } from './services';

/** The whole client: signs in, then shows the screen that the address names, with the navigation around it. */
@customElement('viewra-app')
export class App extends View {
  @state() private me: Me | undefined | 'asking' = 'asking';
  @state() private failure: unknown;
  @state() private route: Route = parseRoute(location.hash);
  private readonly services = this.wire();

  private wire(): Services {
    const client = new Client(() => this.signedOut());
    const notices = new Notices();
    return { client, feed: new LiveFeed(), music: new MusicPlayer(client), notices, marking: new Marking(client.marks, notices) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const onRoute = () => this.navigated();
    addEventListener('hashchange', onRoute);
    const endArrows = moveFocusWithArrowKeys(() => this.goBack());
    this.whenGone(() => {
      removeEventListener('hashchange', onRoute);
      endArrows();
      this.services.feed.close();
    });
    void this.signIn();
  }

  private async signIn(): Promise<void> {
    this.failure = undefined;
    try {
      this.me = await this.services.client.me();
      if (!this.me) return;
      this.services.feed.open();
      if (this.route.screen === 'pair') location.replace(href.home);
    } catch (cause) {
      this.failure = cause;
    }
  }

  private signedOut(): void {
    this.me = undefined;
    this.services.feed.close();
    this.services.music.stop();
  }

  private navigated(): void {
    const before = this.route;
    this.route = parseRoute(location.hash);
    const sameSearch = before.screen === 'search' && this.route.screen === 'search';
    const sameGrid = before.screen === 'browse' && this.route.screen === 'browse' && before.section === this.route.section;
    if (!sameSearch && !sameGrid) scrollTo({ top: 0, behavior: 'instant' });
    if (this.route.screen === 'play') this.services.music.stop();
    else document.title = 'Viewra';
  }

  private goBack(): void {
    if (this.route.screen !== 'home') history.back();
  }

  protected override render() {
    if (this.failure) return failureState(this.failure, () => this.signIn());
    if (this.me === 'asking') return waitingState();
    const { route, services } = this;
    if (!this.me) {
      const code = route.screen === 'pair' ? route.code : '';
      return html`<sign-in .services=${services} .code=${code} @paired=${() => this.signIn()}></sign-in>`;
    }
    if (route.screen === 'play') {
      return html`<player-screen .services=${services} .itemId=${route.id} .fromStart=${route.fromStart} .list=${route.list} .file=${route.file}></player-screen>`;
    }
    if (route.screen === 'photo') {
      return html`<photo-screen .services=${services} .photoId=${route.id} .index=${route.index}></photo-screen>`;
    }
    return html`
      <app-navigation .services=${services} .route=${route} .me=${this.me}></app-navigation>
      ${this.screen(route, this.me)}
      <music-bar .music=${services.music} .client=${services.client}></music-bar>
      <notice-toast .notices=${services.notices}></notice-toast>
    `;
  }

  private screen(route: Route, me: Me) {
    const { services } = this;
    switch (route.screen) {
      case 'home':
      case 'pair':
        return html`<home-screen .services=${services}></home-screen>`;
      case 'browse':
        return html`<browse-screen .services=${services} .section=${route.section} .music=${route.music} .choice=${route.choice}></browse-screen>`;
      case 'names':
        return html`<names-screen .services=${services} .wall=${route.wall}></names-screen>`;
      case 'with':
        if (route.facet === 'collection') return html`<collection-screen .services=${services} .value=${route.value || route.name} .owner=${me.admin}></collection-screen>`;
        return html`<with-screen .services=${services} .facet=${route.facet} .value=${route.value} .name=${route.name}></with-screen>`;
      case 'search':
        return html`<search-screen .services=${services} .q=${route.q}></search-screen>`;
      case 'item':
        return html`<detail-screen .services=${services} .itemId=${route.id} .owner=${me.admin}></detail-screen>`;
      case 'playlists':
        return html`<playlists-screen .services=${services}></playlists-screen>`;
      case 'playlist':
        return html`<playlist-screen .services=${services} .listId=${route.id}></playlist-screen>`;
      case 'settings':
        return html`<settings-screen .services=${services} .me=${me} @owner=${() => this.signIn()}></settings-screen>`;
      case 'needs-look':
        return html`<needs-look-screen .services=${services}></needs-look-screen>`;
      case 'play':
      case 'photo':
        return nothing;
    }
  }
}
