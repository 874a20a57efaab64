import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { changes, type Setting } from '../../api/plugins';
import { Problem } from '../../api/problem';
import type { Services } from '../../app/services';
import { View } from '../../design/view';

/** What can be set for one plugin; nothing where nothing can. */
@customElement('plugin-settings')
export class PluginSettings extends View {
  @property({ attribute: false }) services!: Services;
  @property() pluginId = '';
  @state() private settings: readonly Setting[] = [];
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    this.whenGone(this.services.feed.on('PluginChanged', ({ plugin }) => void (plugin === this.pluginId && this.load())));
  }

  /** A plugin tells what can be set when it is first turned on. */
  private async load(): Promise<void> {
    await this.take(this.services.client.plugins.settings(this.pluginId));
  }

  private async take(answer: Promise<readonly Setting[]>): Promise<boolean> {
    try {
      this.settings = await answer;
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
    return !this.failure;
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const typed = new Map(this.settings.map(({ name, kind }) => {
      const field = form.elements.namedItem(name) as HTMLInputElement;
      return [name, kind === 'switch' ? String(field.checked) : field.value];
    }));
    const changed = changes(this.settings, typed);
    if (Object.keys(changed).length === 0) return this.services.notices.say('Nothing is different.');
    await this.change(changed);
  }

  private async change(values: Record<string, string>): Promise<void> {
    if (!(await this.take(this.services.client.plugins.change(this.pluginId, values)))) return;
    this.querySelectorAll<HTMLInputElement>('input[type=password]').forEach((field) => (field.value = ''));
    this.services.notices.say('Saved. It counts from now on.');
  }

  protected override render() {
    if (this.settings.length === 0) return this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing;
    return html`
      <form class="plugin-form" @submit=${this.save}>
        ${this.settings.map((setting) => html`
          <div class="plugin-setting">
            <label for=${this.fieldId(setting)}>${setting.label}</label>
            ${this.field(setting)}
            ${setting.help ? html`<small id=${`${this.fieldId(setting)}-help`}>${setting.help}</small>` : nothing}
          </div>
        `)}
        ${this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing}
        <button class="button primary">Save</button>
      </form>
    `;
  }

  private fieldId({ name }: Setting): string {
    return `${this.pluginId}-${name}`;
  }

  private field(setting: Setting) {
    const { name, kind, value = '', usual, isSet } = setting;
    const help = setting.help ? `${this.fieldId(setting)}-help` : nothing;
    switch (kind) {
      case 'switch':
        return html`<input id=${this.fieldId(setting)} type="checkbox" name=${name} ?checked=${(isSet ? value : usual) === 'true'} aria-describedby=${help} />`;
      case 'secret':
        return html`
          <div class="plugin-secret">
            <input class="field" id=${this.fieldId(setting)} type="password" name=${name} autocomplete="off" placeholder=${isSet ? 'Set. Type another to change it.' : 'Not set'} aria-describedby=${help} />
            ${isSet ? html`<button type="button" class="button" @click=${() => this.change({ [name]: '' })}>Forget it</button>` : nothing}
          </div>
        `;
      case 'text':
      case 'address':
      case 'language':
        return html`<input class="field" id=${this.fieldId(setting)} name=${name} autocomplete="off" spellcheck="false" .value=${value} placeholder=${usual} aria-describedby=${help} />`;
    }
  }
}
