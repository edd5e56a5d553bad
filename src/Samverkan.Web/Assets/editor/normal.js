// What a document is when it has been written as text and read again: without what text cannot carry, so that it looks the same before
// and after it is saved.
import { Transform } from '@tiptap/pm/transform';

const isSpace = (letter) => letter === undefined || /\s/.test(letter.c);
const mayBePunctuation = (letter) => /[\p{P}\p{S}]/u.test(letter.c);
const isPunctuation = (letter) => /\p{P}/u.test(letter.c);

/** The letters of a block with their places and how they are emphasised; a line break is one. */
function letters(block, start, [bold, italic]) {
  const found = [];
  const look = (node) => (bold.isInSet(node.marks) ? 1 : 0) + (italic.isInSet(node.marks) ? 2 : 0);
  block.forEach((node, offset) => {
    for (let i = 0; i < node.nodeSize; i++) {
      const c = node.isText ? node.text[i] : '\n';
      found.push({ c, at: start + offset + i, look: look(node), was: look(node), link: node.marks.find((m) => m.type.name === 'link') });
    }
  });
  return found;
}

/** Letters that touch are emphasised alike: bold and italic change at words. */
function wordsAlike(found) {
  for (let i = 1; i < found.length; i++) {
    const [before, here] = [found[i - 1], found[i]];
    if (!isSpace(before) && !isSpace(here) && before.look && here.look) here.look = before.look;
  }
}

const sameLink = (a, b) => (a.link ? b.link && a.link.eq(b.link) : !b.link);

/** A space is emphasised when both its sides are so in the same way, and no link begins or ends at it. */
function spacesPlain(found) {
  for (let i = 0; i < found.length; i++) {
    if (!isSpace(found[i])) continue;
    let end = i;
    while (end < found.length && isSpace(found[end])) end++;
    const [before, after] = [found[i - 1], found[end]];
    const side = before && after && before.look === after.look ? after.look : 0;
    const same = side && found.slice(i, end).every((l) => l.look === side && sameLink(l, before) && sameLink(l, after));
    for (; i < end; i++) found[i].look = same ? side : 0;
  }
}

/** Emphasis begins and ends at letters where stars are read as stars: not at punctuation beside a letter. */
function edgesRead(found) {
  for (let i = 0; i < found.length; i++) {
    const { look } = found[i];
    if (!look) continue;
    let end = i;
    while (end < found.length && found[end].look === look) end++;
    let [from, to] = [i, end];
    const stands = (edge, beside) => !isSpace(edge) && (!mayBePunctuation(edge) || isSpace(beside) || isPunctuation(beside));
    while (from < to && !stands(found[from], found[from - 1])) from++;
    while (to > from && !stands(found[to - 1], found[to])) to--;
    for (let j = i; j < end; j++) if (j < from || j >= to) found[j].look = 0;
    i = end - 1;
  }
}

/** Spaces at the ends of a block and around its line breaks, and breaks at its ends. */
function loose(found) {
  const gone = [];
  for (let i = 0; i < found.length; i++) {
    if (!isSpace(found[i])) continue;
    let end = i;
    while (end < found.length && isSpace(found[end])) end++;
    const run = found.slice(i, end);
    if (i === 0 || end === found.length) gone.push(...run);
    else if (run.some((l) => l.c === '\n')) gone.push(...run.filter((l) => l.c !== '\n'));
    i = end;
  }
  return gone;
}

function emphasise(tr, found, types) {
  for (const letter of found) {
    types.forEach((type, bit) => {
      const [was, is] = [letter.was & (1 << bit), letter.look & (1 << bit)];
      if (was && !is) tr.removeMark(letter.at, letter.at + 1, type);
      if (is && !was) tr.addMark(letter.at, letter.at + 1, type.create());
    });
  }
}

/** A line break is within a link when both its sides are. */
function breaksLinked(tr, found) {
  found.forEach((letter, i) => {
    const inside = found[i - 1]?.link && found[i + 1]?.link && letter.link?.eq(found[i - 1].link) && letter.link.eq(found[i + 1].link);
    if (letter.c === '\n' && letter.link && !inside) tr.removeMark(letter.at, letter.at + 1, letter.link.type);
  });
}

function once(doc, types) {
  const tr = new Transform(doc);
  const cut = [];
  doc.descendants((node, at, parent, index) => {
    if (!node.isTextblock) return true;
    const found = letters(node, at + 1, types);
    wordsAlike(found);
    spacesPlain(found);
    edgesRead(found);
    emphasise(tr, found, types);
    breaksLinked(tr, found);
    const gone = loose(found);
    const first = parent.type.name === 'listItem' && index === 0 && parent.maybeChild(1)?.type !== node.type;
    const needed = first || /^table/.test(parent.type.name) || parent.childCount === 1;
    if (gone.length === found.length && !needed) cut.push([at, at + node.nodeSize]);
    else cut.push(...gone.map((l) => [l.at, l.at + 1]));
    return false;
  });
  for (const [from, to] of cut.reverse()) tr.delete(from, to);
  return tr.doc;
}

/** The document as it is after it has been saved. */
export function normal(doc, schema) {
  const types = [schema.marks.bold, schema.marks.italic];
  for (let i = 0; i < 10; i++) {
    const next = once(doc, types);
    if (next.eq(doc)) return next;
    doc = next;
  }
  return doc;
}
