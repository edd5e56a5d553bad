// What is pasted from Word and Excel, made into what a text can have; what cannot be taken is told.
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text as it is kept: composed letters, breaks that are breaks, Word's bullets as bullets, nothing invisible. */
export const clean = (text) => text
  .normalize('NFC')
  .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
  .replace(/\t/g, ' ')
  .replace(/[\uf0b7\uf0a7\uf0fc\uf0d8\uf076]/g, '•');

/** Pasted plain text as HTML: a line is a paragraph, lines with bullets are a list. */
export function asHtml(plain) {
  const doc = document.implementation.createHTMLDocument('');
  let list = null;
  for (const line of clean(plain).split(/\n+/)) {
    const bullet = /^\s*[•·▪◦]\s*(?=\S)/.exec(line);
    const words = doc.createElement('p');
    words.textContent = bullet ? line.slice(bullet[0].length) : line;
    if (!bullet) list = null;
    else if (!list) doc.body.append(list = doc.createElement('ul'));
    if (list) list.append(doc.createElement('li'));
    (list?.lastElementChild ?? doc.body).append(words);
  }
  return doc.body;
}

/** The HTML of a paste with lists as lists, cells unmerged and superscripts as letters; tells what was left out. */
export function pasted(html, tell) {
  const doc = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, ''), 'text/html');
  const all = (selector) => [...doc.body.querySelectorAll(selector)];
  const left = new Set();
  for (const e of all('img')) {
    if (/^bild:/.test(e.getAttribute('src') ?? '')) continue;
    left.add('Bilder. Infoga dem med Infoga bild eller karta.');
    e.replaceWith(e.alt ?? '');
  }
  if (all('u, s, strike, del').some((e) => e.textContent.trim())) left.add('Understruken och överstruken stil. Orden är kvar.');
  if (all('pre, code').length > 0) left.add('Kodstil. Orden är kvar.');
  notes(all, left);
  lists(all);
  tables(doc, all, left);
  for (const e of all('hr')) e.remove();
  const walk = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) walk.currentNode.data = clean(walk.currentNode.data);
  tell([...left]);
  return doc.body.innerHTML;
}

/** A raised number is a mark for a note: it stays as a raised number. */
function notes(all, left) {
  for (const e of all('sup, [style*="vertical-align:super"], [style*="vertical-align: super"]')) {
    const text = e.textContent.trim();
    e.replaceWith(/^\d{1,3}$/.test(text) ? [...text].map((c) => superscripts[c]).join('') : text);
  }
  for (const e of all('a[href^="#_ftn"], a[href*="#_ftn"]')) {
    const number = e.textContent.replace(/\D/g, '');
    e.replaceWith([...number].map((c) => superscripts[c]).join(''));
    left.add('Fotnoternas numrering. Numren är kvar som upphöjda siffror.');
  }
}

/** Word writes lists as paragraphs of their own kind, with the mark as text. */
function lists(all) {
  let open = [];
  for (const p of all('p')) {
    const level = /mso-list:[^;"']*level(\d)/i.exec(p.getAttribute('style') ?? '')?.[1];
    if (!level && !/MsoList(Paragraph|Bullet|Number)/.test(p.className)) { open = []; continue; }
    const mark = [...p.querySelectorAll('span')].find((s) => /mso-list:\s*ignore/i.test(s.getAttribute('style') ?? ''));
    const ordered = /^\s*\(?[\da-z]{1,3}[.)]/i.test(mark?.textContent ?? '');
    mark?.remove();
    const depth = Number(level ?? 1);
    if (open.length > 0 && open.at(-1).list.nextSibling !== p && depth === 1 && !follows(open[0].list, p)) open = [];
    while (open.length > 0 && open.at(-1).depth > depth) open.pop();
    if (open.length === 0 || open.at(-1).depth < depth) {
      const list = p.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      const start = parseInt(mark?.textContent ?? '', 10);
      if (ordered && start > 1) list.start = start;
      if (open.length > 0) open.at(-1).list.lastElementChild.append(list);
      else p.before(list);
      open.push({ depth, list });
    }
    const item = p.ownerDocument.createElement('li');
    const words = p.ownerDocument.createElement('p');
    words.append(...p.childNodes);
    item.append(words);
    open.at(-1).list.append(item);
    p.remove();
  }
}

/** Whether nothing but blank space stands between a list and the paragraph that goes on with it. */
function follows(list, p) {
  for (let next = list.nextSibling; next && next !== p; next = next.nextSibling) if (next.textContent.trim()) return false;
  return true;
}

/** Merged cells are taken apart: the words stand in the first, the columns stay where they were. */
function tables(doc, all, left) {
  for (const table of all('table')) {
    for (const inner of table.querySelectorAll('table')) inner.replaceWith(inner.textContent);
    const taken = [];
    const rows = [...table.rows];
    rows.forEach((row, r) => {
      taken[r] ??= [];
      let column = 0;
      for (const cell of [...row.cells]) {
        while (taken[r][column]) { cell.before(doc.createElement(cell.tagName)); column++; }
        const [wide, high] = [Math.min(cell.colSpan, 20), Math.min(cell.rowSpan, rows.length - r)];
        if (wide > 1 || high > 1) left.add('Sammanslagna celler. Orden står i den första, kolumnerna är kvar.');
        for (let i = r + 1; i < r + high; i++) for (let j = column; j < column + wide; j++) (taken[i] ??= [])[j] = true;
        cell.removeAttribute('colspan');
        cell.removeAttribute('rowspan');
        for (let j = 1; j < wide; j++) cell.after(doc.createElement(cell.tagName));
        flat(doc, cell);
        column += wide;
      }
      while (taken[r][column]) { row.append(doc.createElement('td')); column++; }
    });
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    for (const row of rows) while (row.cells.length < width) row.append(doc.createElement('td'));
    if (rows.length > 1 && !table.querySelector('th')) left.add('Rubrikrad: tabellen hade ingen. Ställ markören i den och välj Rubrikrad om den första raden är rubriker.');
  }
}

/** A cell holds one paragraph: what stands in blocks becomes lines of it. */
function flat(doc, cell) {
  const blocks = [...cell.querySelectorAll('p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, pre')];
  for (const block of blocks.reverse()) block.replaceWith(doc.createElement('br'), ...block.childNodes, doc.createElement('br'));
  if (blocks.length === 0) return;
  let last = true;
  for (const node of [...cell.childNodes]) {
    const isBreak = node.nodeName === 'BR';
    if (isBreak ? last : !node.textContent.trim()) node.remove();
    else last = isBreak;
  }
  if (last) cell.lastChild?.remove();
}
