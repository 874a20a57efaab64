import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Plugin } from '../../api/plugins';
import { Problem } from '../../api/problem';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import './plugin-settings';

const STATES: Record<Plugin['state'], string> = { STARTED: 'Works', DISABLED: 'Turned off', FAILED: 'Does not work' };

/** The plugins: which work, turning them on and off, and their settings. */
@customElement('plugin-list')
export class PluginList extends View {
  @property({ attribute: false }) services!: Services;
  @state() private plugins: readonly Plugin[] | undefined;
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    this.whenGone(this.services.feed.on('PluginChanged', () => void this.load()));
  }

  private async load(): Promise<void> {
    try {
      this.plugins = await this.services.client.plugins.all();
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async turn({ id }: Plugin, on: boolean): Promise<void> {
    await this.services.client.plugins.turn(id, on).catch((cause: unknown) => this.services.notices.fail(cause));
    await this.load();
  }

  protected override render() {
    const { plugins } = this;
    if (this.failure) return html`<p role="alert">${this.failure} <button class="link" @click=${() => this.load()}>Try again</button></p>`;
    if (!plugins) return html`<div class="settings-wait"></div>`;
    return html`<ul class="settings-rows">${repeat(plugins, ({ id }) => id, (plugin) => this.row(plugin))}</ul>`;
  }

  private row(plugin: Plugin) {
    const on = plugin.state !== 'DISABLED';
    return html`
      <li class="settings-row">
        <div class="settings-words">
          <strong>${plugin.description || plugin.id}</strong>
          <small>${plugin.id} ${plugin.version} · ${STATES[plugin.state]}</small>
          ${plugin.error ? html`<p class="wrong">${plugin.error}</p>` : nothing}
        </div>
        <div class="settings-keys"><button class="button" @click=${() => this.turn(plugin, !on)}>${icon(on ? 'pause' : 'play')} ${on ? 'Turn off' : 'Turn on'}</button></div>
        <plugin-settings .services=${this.services} .pluginId=${plugin.id}></plugin-settings>
      </li>
    `;
  }
}
