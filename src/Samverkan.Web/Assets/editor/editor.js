import { Editor, getSchema } from '@tiptap/core';
import { DOMParser as Reader } from '@tiptap/pm/model';
import { kinds } from './kinds.js';
import { reader, written } from './markdown.js';
import { normal } from './normal.js';
import { asHtml, pasted } from './paste.js';

const tools = [
  ['Fet', 'F', (e) => e.toggleBold(), 'bold'],
  ['Kursiv', 'K', (e) => e.toggleItalic(), 'italic'],
  ['Rubrik', 'R', (e) => e.toggleHeading({ level: 3 }), 'heading'],
  ['Punktlista', '•', (e) => e.toggleBulletList(), 'bulletList'],
  ['Numrerad lista', '1.', (e) => e.toggleOrderedList(), 'orderedList'],
  ['Citat', '”', (e) => e.toggleBlockquote(), 'blockquote'],
  ['Infoga tabell', 'Tabell', (e) => e.insertTable({ rows: 3, cols: 3, withHeaderRow: true })],
  ['Rubrikrad i tabellen', 'Rubrikrad', (e) => e.toggleHeaderRow()],
  ['Ny rad i tabellen', '+ rad', (e) => e.addRowAfter()],
  ['Ny kolumn i tabellen', '+ kol', (e) => e.addColumnAfter()],
  ['Ta bort rad', '− rad', (e) => e.deleteRow()],
  ['Ta bort kolumn', '− kol', (e) => e.deleteColumn()],
  ['Ångra', '↶', (e) => e.undo()],
];

const lines = (text) => text.replace(/\r\n/g, '\n');

/** What an editor writes. */
const savedOf = (editor) => written(normal(editor.state.doc, editor.schema));

function made(host, text, attributes, tell, changed) {
  const read = reader(getSchema(kinds));
  const editor = new Editor({
    element: host,
    extensions: kinds,
    content: read(lines(text)).toJSON(),
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes,
      transformPastedHTML: (html) => pasted(html, tell),
      clipboardTextParser: (plain, context, asText, view) => {
        tell([]);
        return Reader.fromSchema(view.state.schema).parseSlice(asHtml(plain), { preserveWhitespace: true, context });
      },
    },
    onUpdate: () => changed(true),
    onSelectionUpdate: () => changed(false),
  });
  editor.setText = (next) => editor.commands.setContent(read(lines(next)).toJSON(), { emitUpdate: false });
  editor.savedText = () => savedOf(editor);
  editor.savedDocument = () => normal(editor.state.doc, editor.schema).toJSON();
  editor.setDocument = (json) => editor.commands.setContent(json, { emitUpdate: false });
  return editor;
}

function enhance(area) {
  const label = document.querySelector(`label[for="${area.id}"]`);
  label.id ||= `${area.id}-label`;
  const [wrap, bar, host, told] = ['div', 'div', 'div', 'div'].map((tag) => document.createElement(tag));
  wrap.className = 'editor';
  bar.className = 'toolbar';
  told.className = 'told';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'Formatering');
  told.setAttribute('role', 'status');
  wrap.append(bar, host, told);
  area.after(wrap);
  area.hidden = true;
  const original = lines(area.value);
  let touched = false;
  const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, class: 'surface', lang: 'sv' };
  for (const name of ['aria-describedby', 'aria-invalid']) {
    if (area.hasAttribute(name)) attributes[name] = area.getAttribute(name);
  }
  const tell = (left) => {
    told.replaceChildren(...(left.length === 0 ? [] : [`Det här följde inte med när du klistrade in: `, ...left.map((l) => Object.assign(document.createElement('p'), { textContent: l }))]));
  };
  const refresh = () => {
    for (const button of bar.querySelectorAll('[data-mark]')) button.setAttribute('aria-pressed', String(editor.isActive(button.dataset.mark)));
  };
  const changed = (text) => {
    if (!editor) return;
    if (text) {
      touched = true;
      area.value = savedOf(editor);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    refresh();
  };
  let editor;
  editor = made(host, original, attributes, tell, changed);
  for (const [name, text, act, mark] of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = name;
    button.innerHTML = `<span aria-hidden="true">${text}</span><span class="ds-sr-only">${name}</span>`;
    if (mark) button.dataset.mark = mark;
    button.addEventListener('click', () => act(editor.chain().focus()).run());
    bar.append(button);
  }
  refresh();
  label.addEventListener('click', (event) => { event.preventDefault(); editor.commands.focus(); });
  // An untouched text goes back exactly as it came.
  area.form?.addEventListener('formdata', (event) => event.formData.set(area.name, touched ? savedOf(editor) : original));
  area.setText = (text) => { editor.setText(text); touched = true; area.value = text; };
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
