import fs from 'node:fs';
import http from 'node:http';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.env.SCAN_DATABASE, { readOnly: true });
const find = database.prepare('SELECT * FROM page WHERE path = ?');
const page = fs.readFileSync(process.env.SCAN_FOLDER + '/page.html', 'utf8').split(/@(\d)@/);
const columns = ['path', 'product', 'unit', 'area', 'harvested', 'note'];
const letters = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
const escape = text => String(text).replace(/[&<>"']/g, letter => letters[letter]);

http.createServer((request, answer) => {
  const row = find.get(request.url);
  if (!row) { answer.writeHead(404); answer.end(); return; }
  const body = Buffer.from(page.map((part, index) => index % 2 ? escape(row[columns[part]]) : part).join(''));
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  answer.end(body);
}).listen(Number(process.argv[2]), '127.0.0.1');
