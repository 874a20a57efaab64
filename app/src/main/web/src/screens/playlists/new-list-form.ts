import { html, type TemplateResult } from 'lit';
import { icon } from '../../design/icons';

/** Asks for the name of a new playlist. `make` answers whether it was made; then the field is empty again. */
export function newListForm(make: (name: string) => Promise<boolean>): TemplateResult {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name && (await make(name))) form.reset();
  };
  return html`
    <form class="dialog-form" @submit=${submit}>
      <input class="field" name="name" maxlength="200" placeholder="Name of a new playlist" aria-label="Name of a new playlist" autocomplete="off" required />
      <button class="button" type="submit">${icon('plus')} Make</button>
    </form>
  `;
}
