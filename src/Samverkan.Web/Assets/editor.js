import { Editor } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { Markdown } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';

const tools = [
  ['Fet', 'F', (e) => e.toggleBold(), 'bold'],
  ['Kursiv', 'K', (e) => e.toggleItalic(), 'italic'],
  ['Rubrik', 'R', (e) => e.toggleHeading({ level: 3 }), 'heading'],
  ['Punktlista', '•', (e) => e.toggleBulletList(), 'bulletList'],
  ['Numrerad lista', '1.', (e) => e.toggleOrderedList(), 'orderedList'],
  ['Citat', '”', (e) => e.toggleBlockquote(), 'blockquote'],
  ['Infoga tabell', 'Tabell', (e) => e.insertTable({ rows: 3, cols: 3, withHeaderRow: true })],
  ['Ny rad i tabellen', '+ rad', (e) => e.addRowAfter()],
  ['Ny kolumn i tabellen', '+ kol', (e) => e.addColumnAfter()],
  ['Ta bort rad', '− rad', (e) => e.deleteRow()],
  ['Ta bort kolumn', '− kol', (e) => e.deleteColumn()],
  ['Ångra', '↶', (e) => e.undo()],
];

// Texts name an uploaded image by its number; the editor fetches it from beside the annex.
const Uploaded = Image.extend({
  renderHTML({ HTMLAttributes: { src, ...rest } }) {
    return ['img', { ...rest, src: src?.startsWith('bild:') ? `${location.pathname.split('/arbete/')[0]}/bild/${src.slice(5)}` : '' }];
  },
});

const normal = (text) => text.replace(/\r\n/g, '\n');

function enhance(area) {
  const label = document.querySelector(`label[for="${area.id}"]`);
  label.id ||= `${area.id}-label`;
  const wrap = document.createElement('div');
  const bar = document.createElement('div');
  const host = document.createElement('div');
  wrap.className = 'editor';
  bar.className = 'toolbar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'Formatering');
  wrap.append(bar, host);
  area.after(wrap);
  area.hidden = true;
  const original = normal(area.value);
  let touched = false;
  const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, class: 'surface', lang: 'sv' };
  for (const name of ['aria-describedby', 'aria-invalid']) {
    if (area.hasAttribute(name)) attributes[name] = area.getAttribute(name);
  }
  const editor = new Editor({
    element: host,
    extensions: [StarterKit.configure({ link: { openOnClick: false, autolink: false, protocols: ['fakta', 'pastaende'] } }), Markdown, Uploaded, TableKit.configure({ table: { resizable: false } })],
    content: original,
    contentType: 'markdown',
    injectCSS: false,
    editorProps: { attributes },
    onUpdate: () => { touched = true; area.value = editor.getMarkdown(); area.dispatchEvent(new Event('input', { bubbles: true })); refresh(); },
    onSelectionUpdate: () => refresh(),
  });
  for (const [name, text, act, mark] of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = name;
    button.innerHTML = `<span aria-hidden="true">${text}</span><span class="ds-sr-only">${name}</span>`;
    if (mark) button.dataset.mark = mark;
    button.addEventListener('click', () => act(editor.chain().focus()).run());
    bar.append(button);
  }
  const refresh = () => {
    for (const button of bar.querySelectorAll('[data-mark]')) button.setAttribute('aria-pressed', String(editor.isActive(button.dataset.mark)));
  };
  refresh();
  label.addEventListener('click', (event) => { event.preventDefault(); editor.commands.focus(); });
  // An untouched text goes back exactly as it came.
  area.form?.addEventListener('formdata', (event) => event.formData.set(area.name, touched ? editor.getMarkdown() : original));
  area.setText = (text) => { editor.commands.setContent(text, { contentType: 'markdown' }); touched = true; area.value = text; };
}

// Tells the others that the section is being written in, and hears who else writes.
const form = document.querySelector('form[data-presence]');
if (form) {
  const token = () => new URLSearchParams({ __RequestVerificationToken: form.elements.namedItem('__RequestVerificationToken').value });
  const tell = async () => {
    try {
      const answer = await fetch('?handler=Here', { method: 'POST', body: token(), redirect: 'manual' });
      if (answer.ok) document.getElementById('redigerar').innerHTML = await answer.text();
    } catch { /* offline: tried again in a while */ }
  };
  tell();
  setInterval(tell, 120000);
  addEventListener('pagehide', () => navigator.sendBeacon('?handler=Left', token()));
}

for (const area of document.querySelectorAll('textarea[data-markdown]')) {
  enhance(area);
}
