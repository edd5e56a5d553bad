// Text to document and back, by CommonMark's own rules, with what a text may have (kinds.js) and no more.
import MarkdownIt from 'markdown-it';
import { MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown';
import { isAddress } from './kinds.js';

const charts = ['statistik', 'linjediagram', 'stapeldiagram'];
const isChart = (token) => charts.includes(token.info.trim().split(/\s+/)[0]);

function reading() {
  const md = new MarkdownIt('commonmark', { html: false }).enable('table');
  md.disable(['code', 'hr', 'lheading', 'html_block', 'html_inline', 'backticks', 'reference']);
  // Words of a link or an image whose address is none.
  md.core.ruler.before('text_join', 'addresses', (state) => state.tokens.forEach((t, i) => {
    if (t.type !== 'inline') return;
    if (state.tokens[i - 1].type === 'heading_open') t.children = t.children.filter((c) => !/^(em|strong)_/.test(c.type));
    const open = [];
    t.children = t.children.flatMap((c) => {
      if (c.type === 'link_open') {
        open.push(isAddress(c.attrGet('href')));
        return open.at(-1) ? [c] : [];
      }
      if (c.type === 'link_close') return open.pop() ? [c] : [];
      if (c.type === 'image' && !(t.children.length === 1 && !/^t[hd]_/.test(state.tokens[i - 1].type) && c.attrGet('src').startsWith('bild:'))) return c.children;
      return [c];
    });
  }));
  // A cell holds a paragraph, where <br> is a line break; an image by itself is a block; other fences are lines of text.
  md.core.ruler.before('text_join', 'blocks', (state) => {
    state.tokens = state.tokens.flatMap((t, i) => {
      const cell = /^t[hd]_open$/.test(state.tokens[i - 1]?.type);
      if (t.type === 'inline' && cell) {
        t.children = t.children.flatMap((c) => (c.type === 'text' ? broken(state, c) : [c]));
        return [new state.Token('paragraph_open', 'p', 1), t, new state.Token('paragraph_close', 'p', -1)];
      }
      if (t.type === 'fence' && !isChart(t)) return lines(state, t.content);
      return [t];
    });
    state.tokens = flat(state, state.tokens);
    state.tokens = state.tokens.filter((t, i, all) => !lone(all, i + 1) && !lone(all, i - 1)).map((t, i, all) => (pictured(t) && all[i - 1]?.type !== 'paragraph_open' ? t.children[0] : t));
  });
  return md;
}

/**
 * What the editor does not have within a list or a quotation: headings, tables and quotations as paragraphs of it, charts and images
 * after it.
 */
function flat(state, tokens) {
  const [made, open, after] = [[], [], []];
  let row = null;
  for (const t of tokens) {
    const container = /^(blockquote|bullet_list|ordered_list)_/.test(t.type);
    if (container && t.nesting === 1) {
      open.push(t.type === 'blockquote_open' && open.length > 0 ? null : t);
      if (open.at(-1)) made.push(t);
    } else if (container) {
      if (open.pop()) made.push(t);
      if (open.length === 0) made.push(...after.splice(0));
    } else if (open.length === 0) made.push(t);
    else if (/^heading_/.test(t.type)) made.push(new state.Token(`paragraph_${t.nesting === 1 ? 'open' : 'close'}`, 'p', t.nesting));
    else if (t.type === 'fence' && isChart(t)) after.push(t);
    else if (pictured(t)) after.push(made.pop(), Object.assign(t, { level: 1 }), new state.Token('paragraph_close', 'p', -1));
    else if (t.type === 'paragraph_close' && after.at(-1)?.type === t.type && made.at(-1)?.type !== 'inline') continue;
    else if (t.type === 'fence') made.push(...lines(state, t.content));
    else if (t.type === 'tr_open') row = [];
    else if (t.type === 'tr_close') {
      made.push(...row.length === 0 ? [] : paragraph(state, row));
      row = null;
    } else if (row && t.type === 'inline') row.push(...row.length > 0 ? [piece(state, ' | ')] : [], ...t.children);
    else if (!row && !/^(table|thead|tbody|th|td)_/.test(t.type)) made.push(t);
  }
  return made;
}

function piece(state, content) {
  const text = new state.Token('text', '', 0);
  text.content = content;
  return text;
}

function paragraph(state, children) {
  const inline = new state.Token('inline', '', 0);
  inline.children = children;
  return [new state.Token('paragraph_open', 'p', 1), inline, new state.Token('paragraph_close', 'p', -1)];
}

const pictured = (t) => t?.type === 'inline' && t.children.length === 1 && t.children[0].type === 'image';
const lone = (tokens, i) => pictured(tokens[i]) && tokens[i].level === 1 && tokens[i - 1]?.type === 'paragraph_open' && tokens[i + 1]?.type === 'paragraph_close';

/** Pieces of text with line breaks between them. */
const parted = (state, parts) => parts.flatMap((part, i) => [...i === 0 ? [] : [new state.Token('hardbreak', 'br', 0)], piece(state, part)]);

const broken = (state, text) => parted(state, text.content.split(/<br\s*\/?>/i));

const lines = (state, content) => paragraph(state, parted(state, content.replace(/\n$/, '').split('\n')));

/** Makes the reader of texts for a schema. */
export function reader(schema) {
  const parser = new MarkdownParser(schema, reading(), {
    blockquote: { block: 'blockquote' },
    paragraph: { block: 'paragraph' },
    list_item: { block: 'listItem' },
    bullet_list: { block: 'bulletList' },
    ordered_list: { block: 'orderedList', getAttrs: (t) => ({ start: Number(t.attrGet('start') ?? 1) }) },
    heading: { block: 'heading', getAttrs: (t) => ({ level: Number(t.tag.slice(1)) }) },
    table: { block: 'table' },
    thead: { ignore: true },
    tbody: { ignore: true },
    tr: { block: 'tableRow' },
    th: { block: 'tableHeader' },
    td: { block: 'tableCell' },
    fence: { node: 'figures', getAttrs: (t) => ({ info: t.info.trim(), body: t.content.replace(/\n$/, '') }), noCloseToken: true },
    image: { node: 'image', getAttrs: (t) => ({ src: t.attrGet('src'), title: t.attrGet('title'), alt: t.children.map((c) => c.content).join('') }) },
    hardbreak: { node: 'hardBreak' },
    em: { mark: 'italic' },
    strong: { mark: 'bold' },
    link: { mark: 'link', getAttrs: (t) => ({ href: t.attrGet('href') }) },
  });
  return (text) => headless(parser.parse(text), schema);
}

/** A table whose first row is empty has no headings: Markdown cannot write it otherwise. */
function headless(doc, schema) {
  const blocks = [];
  doc.forEach((block) => {
    const first = block.type.name === 'table' && block.childCount > 1 ? block.firstChild : null;
    blocks.push(first && first.textContent === '' ? block.type.create(block.attrs, block.content.cut(first.nodeSize)) : block);
  });
  return schema.topNodeType.create(doc.attrs, blocks);
}

/** Text that stays text: whatever Markdown would read as something else is written with a backslash. */
export function escaped(text, lineStart) {
  const safe = text
    .replace(/[\\`*[\]|]|<(?=[a-z/!?])/gi, '\\$&')
    .replace(/_/g, (c, i, all) => (/[\p{L}\p{N}]/u.test(all[i - 1] ?? '') && /[\p{L}\p{N}]/u.test(all[i + 1] ?? '') ? c : '\\_'))
    .replace(/&(?=#?\w+;)/g, '\\&');
  return lineStart
    ? safe
      .replace(/^(#{1,6}|[-+])(?=\s|$)/, '\\$&')
      .replace(/^(>|~~~)/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      .replace(/^[-:](?=[-:\s]*$)/, '\\$&')
    : safe;
}

const address = (href) => href.replace(/[()"\\]/g, '\\$&').replace(/[|<> ]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Two lists or quotations after each other are told apart by their marks. */
const isSecond = (parent, index, node) => {
  let same = 0;
  for (let i = index - 1; i >= 0 && parent.child(i).type === node.type; i--) same++;
  return same % 2 === 1;
};

function cellText(cell) {
  const one = new MarkdownSerializer(nodes, marks, { hardBreakNodeName: 'hardBreak' });
  return one.serialize(cell, {}).replace(/\\?\n/g, '<br>');
}

const nodes = {
  doc: (state, node) => state.renderContent(node),
  paragraph(state, node) {
    state.renderInline(node);
    state.closeBlock(node);
  },
  heading(state, node) {
    state.write(`${'#'.repeat(node.attrs.level)} `);
    state.renderInline(node, false);
    state.out = state.out.replace(/(#+)$/, (c) => c.replaceAll('#', '\\#'));
    state.closeBlock(node);
  },
  blockquote: (state, node) => state.wrapBlock('> ', null, node, () => state.renderContent(node)),
  bulletList: (state, node, parent, index) => list(state, node, () => (isSecond(parent, index, node) ? '* ' : '- ')),
  orderedList(state, node, parent, index) {
    list(state, node, (i) => `${node.attrs.start + i}${isSecond(parent, index, node) ? ')' : '.'} `);
  },
  // An item without words of its own begins with what stands in it: after an empty line it would not be in the list.
  listItem: (state, node) => node.forEach((child, offset, i) => {
    if (i > 0 || node.childCount === 1 || child.content.size > 0) state.render(child, node, i);
  }),
  table(state, node) {
    const width = Math.max(...[...Array(node.childCount).keys()].map((i) => node.child(i).childCount));
    const row = (texts) => `| ${[...texts, ...Array(width - texts.length).fill('')].join(' | ')} |`;
    const texts = [];
    node.forEach((r) => { const cells = []; r.forEach((c) => cells.push(cellText(c))); texts.push(cells); });
    const head = node.firstChild.childCount > 0 && node.firstChild.firstChild.type.name === 'tableHeader';
    const all = [row(head ? texts.shift() : []), row(Array(width).fill('---')), ...texts.map(row)];
    all.forEach((line, i) => { state.write(line); if (i < all.length - 1) state.ensureNewLine(); });
    state.closeBlock(node);
  },
  tableCell: (state, node) => state.renderContent(node),
  tableHeader: (state, node) => state.renderContent(node),
  figures(state, node) {
    state.write(`\`\`\`${node.attrs.info}\n`);
    for (const line of node.attrs.body.split('\n')) { state.write(line); state.out += '\n'; }
    state.write('```');
    state.closeBlock(node);
  },
  image(state, node) {
    const title = node.attrs.title ? ` "${node.attrs.title.replace(/["\\]/g, '\\$&')}"` : '';
    state.write(`![${escaped(node.attrs.alt ?? '', false)}](${address(node.attrs.src)}${title})`);
    state.closeBlock(node);
  },
  hardBreak: (state) => { state.write('\\'); state.out += '\n'; },
  text(state, node, parent, index) {
    const start = state.atBlockStart || state.atBlank();
    state.write();
    const text = escaped(node.text, start);
    state.out += index < parent.childCount - 1 ? text.replace(/!$/, '\\!') : text;
  },
};

const marks = {
  italic: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
  bold: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
  link: { open: '[', close: (state, mark) => `](${address(mark.attrs.href)})` },
};

function list(state, node, mark) {
  node.forEach((item, offset, i) => {
    const first = mark(i);
    if (i > 0) state.flushClose(1);
    state.wrapBlock(' '.repeat(first.length), first, node, () => state.render(item, node, i));
  });
}

const writer = new MarkdownSerializer(nodes, marks, { hardBreakNodeName: 'hardBreak' });

/** The text of a document. */
export const written = (doc) => writer.serialize(doc);
