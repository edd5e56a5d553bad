// The nodes and marks that a text can have: what the reader sets on the page and nothing else. The table that explains each of them,
// and what is refused, is src/Samverkan.Documents/Markdown/TextKinds.cs; a test compares it with this schema.
import { Node } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import Heading from '@tiptap/extension-heading';
import { Blockquote } from '@tiptap/extension-blockquote';
import { ListItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';

const schemes = /^(https:|mailto:|fakta:|pastaende:)/i;

/** Whether an address can be a link; other links keep their words and lose their address. */
export const isAddress = (url) => schemes.test(url ?? '');

// Texts name an uploaded image by its number; the editor fetches it from beside the annex.
const Uploaded = Image.extend({
  renderHTML({ HTMLAttributes: { src, ...rest } }) {
    return ['img', { ...rest, src: src?.startsWith('bild:') ? `${location.pathname.split('/arbete/')[0]}/bild/${src.slice(5)}` : '' }];
  },
  parseHTML: () => [{ tag: 'img[src^="bild:"]' }],
});

const shapes = { linje: 'Linjediagram', staplar: 'Stapeldiagram', tabell: 'Tabell' };

/** What a block of figures shows, in words: its kind, its title and what it is of. */
export function described(info, body) {
  const lines = body.split('\n').filter((l) => l.trim());
  if (info !== 'statistik') {
    return [info === 'stapeldiagram' ? 'Stapeldiagram' : 'Linjediagram', lines[0] ?? '', `${Math.max(0, lines.length - 2)} serier`];
  }
  const of = Object.fromEntries(lines.map((l) => [l.split(':')[0].trim().toLowerCase(), l.slice(l.indexOf(':') + 1).trim()]));
  const about = [of.brott, of['områden']?.replaceAll(';', ','), of.period].filter(Boolean).join(' · ');
  return [shapes[of.visa] ?? 'Diagram', of.titel ?? '', about];
}

/** A chart or table of figures: shown as what it is, moved and removed as a whole, changed on its own page. */
const Figures = Node.create({
  name: 'figures',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ info: { default: 'statistik' }, body: { default: '' } }),
  parseHTML: () => [{ tag: 'div[data-figures]', getAttrs: (e) => ({ info: e.dataset.figures, body: e.dataset.body ?? '' }) }],
  renderHTML({ node }) {
    const [shape, title, about] = described(node.attrs.info, node.attrs.body);
    return ['div', { 'data-figures': node.attrs.info, 'data-body': node.attrs.body, class: 'figures', role: 'img', 'aria-label': `${shape}: ${title}` },
      ['span', { class: 'shape' }, shape], ['b', {}, title], ['span', {}, about]];
  },
});

/** A heading cell without words heads nothing, and is told as a cell until it has some. */
function empty(doc) {
  const found = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'tableHeader' && !node.textContent.trim()) found.push(Decoration.node(at, at + node.nodeSize, { role: 'cell' }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}

const words = (type) => type.extend({ content: 'paragraph' });

/** Everything that the editor knows. */
export const kinds = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    listItem: false,
    strike: false,
    underline: false,
    trailingNode: { node: 'paragraph' },
    link: { openOnClick: false, autolink: false, linkOnPaste: false, protocols: ['fakta', 'pastaende'], isAllowedUri: isAddress },
  }),
  Heading.extend({ content: 'text*', marks: 'link' }),
  Blockquote.extend({ content: '(paragraph | bulletList | orderedList)+' }),
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  Table.configure({ resizable: false }),
  TableRow,
  words(TableHeader).extend({ addProseMirrorPlugins: () => [new Plugin({ props: { decorations: (state) => empty(state.doc) } })] }),
  words(TableCell).extend({
    addKeyboardShortcuts() {
      return { Enter: () => this.editor.isActive('table') && this.editor.commands.setHardBreak() };
    },
  }),
  Uploaded,
  Figures,
];
