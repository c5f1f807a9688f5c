import {
  AutoLink,
  Bold,
  CodeBlock,
  Essentials,
  InlineEditor,
  Link,
  List,
  Paragraph,
  type PluginConstructor,
} from 'ckeditor5';
import {button, element} from './element';

/** `rejecting` shows an editor that takes no input from anyone; `none` a ticket without one. */
export type ComposerKind = 'rich' | 'plain' | 'rejecting' | 'none';

const richPlugins: PluginConstructor[] = [Essentials, Paragraph, Bold, Link, AutoLink, List, CodeBlock];
const plainPlugins: PluginConstructor[] = [Essentials, Paragraph];

const refuse = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Switch between public reply and internal note, as in the Agent Workspace a button with a menu. */
const channelSwitcher = (view: HTMLElement): HTMLElement => {
  const show = (channel: 'web' | 'internal'): void => {
    view.classList.toggle('internal', channel === 'internal');
    toggle.setAttribute('data-channel', channel);
    toggle.textContent = channel === 'web' ? 'Public reply ▾' : 'Internal note ▾';
    toggle.setAttribute('aria-label', channel === 'web' ? 'Public reply' : 'Internal note');
    menu.hidden = true;
  };
  const toggle = button('', {'data-test-id': 'omnichannel-channel-switcher-button'}, () => {
    menu.hidden = !menu.hidden;
  });
  const entry = (label: string, channel: 'web' | 'internal'): HTMLElement =>
    button(
      label,
      {role: 'menuitem', 'data-test-id': `omnichannel-channel-switcher-menuitem-${channel}`},
      () => show(channel),
    );
  const menu = element(
    'div',
    {role: 'menu', class: 'menu'},
    entry('Public reply', 'web'),
    entry('Internal note', 'internal'),
  );
  show('web');
  return element('div', {class: 'switcher'}, toggle, menu);
};

/** The reply area of one ticket, with its own CKEditor. */
export class Composer {
  readonly root = element('div', {'data-test-id': 'editor-view', class: 'composer'});
  editor: InlineEditor | null = null;

  /** Puts an editor of that kind in, in place of the one before. */
  async use(kind: ComposerKind): Promise<void> {
    await this.destroy();
    this.root.replaceChildren();
    if (kind === 'none') return;
    const isRich = kind !== 'plain';
    const holder = element('div', {
      'data-test-id': `omnicomposer-${isRich ? 'rich' : 'plain'}-text-ckeditor`,
      'aria-label': 'Reply',
    });
    const draft = button(
      'Draft mode',
      {'data-test-id': 'rich-text-editor-draft-mode-button', 'data-active': 'false'},
      () => {
        draft.setAttribute('data-active', String(draft.getAttribute('data-active') !== 'true'));
      },
    );
    this.root.append(
      element('div', {class: 'composer-head'}, channelSwitcher(this.root), draft),
      element(
        'div',
        {'data-test-id': 'ticket-rich-text-editor', class: 'zendesk-editor--rich-text-container'},
        holder,
      ),
    );
    this.editor = await InlineEditor.create({
      root: {element: holder},
      licenseKey: 'GPL',
      plugins: isRich ? richPlugins : plainPlugins,
      toolbar: {items: isRich ? ['bold', 'link', 'bulletedList', 'codeBlock'] : []},
    });
    if (kind !== 'rejecting') return;
    for (const type of ['beforeinput', 'paste', 'drop'])
      holder.addEventListener(type, refuse, {capture: true});
    this.editor.enableReadOnlyMode('demo');
  }

  async destroy(): Promise<void> {
    const editor = this.editor;
    this.editor = null;
    await editor?.destroy();
  }
}
