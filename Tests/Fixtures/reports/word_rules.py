"""What Word refuses a file for, checked one by one: word_rules.py FILE.docx [SCHEMAS]. Prints what is wrong, a line each.

The numbers are clauses of ECMA-376-1 (WordprocessingML, DrawingML) and ECMA-376-2 (open packaging). With the standard's own
schemas in the folder SCHEMAS (transitional), every part is held against them as well.
"""
import posixpath, sys, zipfile
from lxml import etree

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
WP = '{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}'
PIC = '{http://schemas.openxmlformats.org/drawingml/2006/picture}'
RELATIONSHIPS = '{http://schemas.openxmlformats.org/package/2006/relationships}'
TYPES = '{http://schemas.openxmlformats.org/package/2006/content-types}'

# Children stand in this order (17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70, 17.6.17, 17.7.4.17).
ORDER = {
    'pPr': 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc'
           ' outlineLvl rPr sectPr',
    'rPr': 'rStyle rFonts b bCs i iCs caps color spacing sz szCs u vertAlign lang',
    'tblPr': 'tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
    'tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
    'tblBorders': 'top left bottom right insideH insideV',
    'sectPr': 'headerReference footerReference type pgSz pgMar cols titlePg docGrid',
    'style': 'name aliases basedOn next link uiPriority qFormat pPr rPr',
    'tbl': 'tblPr tblGrid tr',
    'settings': 'zoom defaultTabStop compat themeFontLang',
}
found = []


def wrong(where, what):
    found.append(f'{where}: {what}')


def name(element):
    return etree.QName(element).localname


archive = zipfile.ZipFile(sys.argv[1])
names = archive.namelist()
if archive.testzip(): wrong('archive', 'damaged')
if len(set(n.lower() for n in names)) != len(names): wrong('archive', 'two parts of one name (2, 6.2.2.3)')
for needed in ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'word/settings.xml']:
    if needed not in names: wrong(needed, 'missing')
parts = {n: etree.fromstring(archive.read(n)) for n in names if n.endswith(('.xml', '.rels'))}

# Every part has a type, and every type a part (2, 7.2.3).
types = parts['[Content_Types].xml']
defaults = {e.get('Extension') for e in types.iter(TYPES + 'Default')}
overrides = {e.get('PartName') for e in types.iter(TYPES + 'Override')}
for part in names:
    if part != '[Content_Types].xml' and '/' + part not in overrides and part.rsplit('.', 1)[-1] not in defaults:
        wrong(part, 'has no content type')
for part in overrides:
    if part.lstrip('/') not in names: wrong(part, 'has a content type but is missing')

# Relationships lead to parts, each under an id of its own (2, 6.5.3).
links = {}
for part, root in parts.items():
    if not part.endswith('.rels'): continue
    folder = posixpath.dirname(posixpath.dirname(part))
    ids = [e.get('Id') for e in root.iter(RELATIONSHIPS + 'Relationship')]
    if len(set(ids)) != len(ids): wrong(part, 'an id twice')
    source = posixpath.join(folder, posixpath.basename(part)[:-len('.rels')])
    links[source] = set(ids)
    for e in root.iter(RELATIONSHIPS + 'Relationship'):
        target = posixpath.normpath(posixpath.join(folder, e.get('Target')))
        if e.get('TargetMode') != 'External' and target not in names: wrong(part, f'leads to {target}, which is missing')
used = set()
for part, root in parts.items():
    for element in root.iter(etree.Element):
        for attribute in element.attrib:
            if attribute.startswith(R):
                used.add(element.get(attribute))
                if element.get(attribute) not in links.get(part, set()): wrong(part, f'{element.get(attribute)} leads nowhere')

styles = {e.get(W + 'styleId') for e in parts['word/styles.xml'].iter(W + 'style')}
if len(styles) != len(list(parts['word/styles.xml'].iter(W + 'style'))): wrong('styles', 'an id twice (17.7.4.17)')
mode = [e.get(W + 'val') for e in parts['word/settings.xml'].iter(W + 'compatSetting')
        if e.get(W + 'name') == 'compatibilityMode']
if mode != ['15']: wrong('settings', f'compatibility mode {mode}, so that Word opens it as an old file')

for part in ['word/document.xml', 'word/styles.xml', 'word/settings.xml'] + [n for n in names if n.startswith('word/header')]:
    for element in parts[part].iter(etree.Element):
        order = ORDER.get(name(element)) if element.tag.startswith(W) else None
        where = f'{part} line {element.sourceline} {name(element)}'
        if order:
            places = [order.split().index(name(c)) if name(c) in order.split() else -1 for c in element]
            if -1 in places: wrong(where, f'holds {[name(c) for c in element]}, not all of which are known here')
            if places != sorted(places): wrong(where, f'in the order {[name(c) for c in element]}')
        if element.tag in (W + 'pStyle', W + 'basedOn', W + 'rStyle', W + 'tblStyle') and element.get(W + 'val') not in styles:
            wrong(where, f'style {element.get(W + "val")} is missing')
        if element.tag == W + 't' and element.text != (element.text or '').strip() \
                and element.get('{http://www.w3.org/XML/1998/namespace}space') != 'preserve':
            wrong(where, 'blanks at its ends are lost')

body = parts['word/document.xml'].find(W + 'body')
if name(body[-1]) != 'sectPr': wrong('body', 'does not end with its section (17.2.2)')
for section in body.iter(W + 'sectPr'):
    size = section.find(W + 'pgSz')
    across = int(size.get(W + 'w')) > int(size.get(W + 'h'))
    if across != (size.get(W + 'orient') == 'landscape'): wrong('section', 'its form and its orientation differ (17.6.13)')
ids = [e.get('id') for e in body.iter(WP + 'docPr')]
if len(set(ids)) != len(ids): wrong('pictures', f'an id twice: {ids} (20.4.2.5)')
if not all(e.get('descr') for e in body.iter(WP + 'docPr')): wrong('pictures', 'one tells nothing to who cannot see it')
for table in body.iter(W + 'tbl'):
    where = f'table in line {table.sourceline}'
    after = table.getnext()
    if after is None or name(after) != 'p': wrong(where, 'no paragraph behind it, so it grows into the next table (17.4.37)')
    columns = len(table.find(W + 'tblGrid'))
    if columns > 63: wrong(where, f'{columns} columns, more than the 63 of Word')
    open_merges = set()
    for row in table.iter(W + 'tr'):
        place = 0
        for cell in row.findall(W + 'tc'):
            if name(cell[-1]) != 'p': wrong(where, 'a cell does not end with a paragraph (17.4.65)')
            span = cell.find(f'{W}tcPr/{W}gridSpan')
            merge = cell.find(f'{W}tcPr/{W}vMerge')
            if merge is not None and merge.get(W + 'val') != 'restart' and place not in open_merges:
                wrong(where, 'a merged cell goes on that never began (17.4.84)')
            open_merges.discard(place)
            if merge is not None: open_merges.add(place)
            place += int(span.get(W + 'val')) if span is not None else 1
        if place != columns: wrong(where, f'a row of {place} columns in a grid of {columns} (17.4.48)')

if len(sys.argv) > 2:
    kinds = {'wml': [n for n in parts if n.startswith('word/') and not n.endswith('.rels')],
             'opc-contentTypes': ['[Content_Types].xml'],
             'opc-relationships': [n for n in parts if n.endswith('.rels')]}
    for kind, held in kinds.items():
        schema = etree.XMLSchema(etree.parse(f'{sys.argv[2]}/{kind}.xsd'))
        for part in held:
            if not schema.validate(parts[part]):
                for error in schema.error_log: wrong(part, f'line {error.line}: {error.message}')
print('\n'.join(found[:40]))
