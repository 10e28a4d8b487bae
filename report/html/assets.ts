// Made by `npm run page` from client/ and style/: change those.

export const SCRIPT = `(function() {
	//#region report/html/client/copying.ts
	const SHOWN_MS = 1500;
	/** Buttons beside a command copy it, also those of a dialog that is made later. */
	function startCopying() {
		document.addEventListener("click", (event) => {
			const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null;
			const code = button?.parentElement?.querySelector("code");
			if (button === null || code === null || code === void 0) return;
			copy(code).then((copied) => {
				button.textContent = copied ? "Copied" : "Press Ctrl+C";
				setTimeout(() => {
					button.textContent = "Copy";
				}, SHOWN_MS);
			});
		});
	}
	async function copy(code) {
		try {
			await navigator.clipboard.writeText(code.textContent ?? "");
			return true;
		} catch {
			getSelection()?.selectAllChildren(code);
			return false;
		}
	}
	//#endregion
	//#region report/html/client/dialog.ts
	/** The dialog that a cell opens. Escape and where the focus goes back to are the browser's own. Gives what opens it. */
	function startDialog(table) {
		const dialog = document.querySelector("#detail");
		const title = dialog.querySelector("h2");
		const body = dialog.querySelector(".detail-body");
		const show = (heading, ...parts) => {
			title.textContent = heading;
			body.replaceChildren(...parts);
			body.scrollTop = 0;
			if (!dialog.open) dialog.showModal();
		};
		const open = (cell) => {
			const row = cell.parentElement;
			const head = row.cells[0];
			const rule = head.querySelector(".rule-id")?.textContent ?? "";
			if (cell === head) show(rule, ...ruleParts(head), evaluatorsOf(table, row, open));
			else show(\`\${rule} · \${nameOf(table, cell)}\`, ...ruleParts(head), ...cellParts(cell));
		};
		dialog.querySelector(".close")?.addEventListener("click", () => dialog.close());
		dialog.addEventListener("click", (event) => {
			if (event.target === dialog) dialog.close();
		});
		return open;
	}
	function nameOf(table, cell) {
		return table.querySelector(\`thead [data-e="\${cell.dataset.e}"]\`)?.dataset.name ?? "";
	}
	function ruleParts(head) {
		return [...head.querySelectorAll(".sentence, .source")].map((part) => made("p", part.className, part.textContent ?? ""));
	}
	function cellParts(cell) {
		const status = made("p", \`status \${cell.className}\`);
		status.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
		const parts = [status, made("p", "meaning", document.querySelector(\`.legend .\${cell.className} dd\`)?.textContent ?? "")];
		if (cell.dataset.uses !== void 0) parts.push(made("p", "uses", usesText(cell.dataset.uses)));
		return [
			...parts,
			...findings(cell.dataset.findings, void 0, true),
			...findings(cell.dataset.related, "Findings that name it beside another rule", false)
		];
	}
	/** How often the rule was used, and how; what is zero is not said. */
	function usesText(uses) {
		const [holds = 0, fails = 0, open = 0, unsupported = 0] = uses.split(" ").map(Number);
		return \`Uses of the rule: \${[
			[holds, "held"],
			[fails, "did not hold"],
			[open, "open"],
			[unsupported, "unsupported"]
		].filter(([count]) => count > 0).map(([count, word]) => \`\${word} \${count.toLocaleString("en-US")}\`).join(", ")}.\`;
	}
	/** Copies of the findings that stand below the matrix. */
	function findings(ids, heading, open) {
		if (ids === void 0) return [];
		const copies = ids.split(" ").flatMap((id, index) => {
			const finding = document.getElementById(id);
			if (finding === null) return [];
			const copy = finding.cloneNode(true);
			copy.open = open && index === 0;
			for (const link of copy.querySelectorAll("[data-case]")) {
				const shown = document.getElementById(link.dataset.case ?? "");
				if (shown !== null) link.closest("p")?.replaceWith(shown.cloneNode(true));
			}
			for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
			return [copy];
		});
		return heading === void 0 ? copies : [made("h3", "", heading), ...copies];
	}
	/** What every evaluator does about a rule, each to be opened in turn. */
	function evaluatorsOf(table, row, open) {
		const list = made("ul", "evaluator-list");
		for (const cell of [...row.cells].slice(1)) {
			const button = made("button", "");
			button.type = "button";
			const status = made("span", \`status \${cell.className}\`);
			status.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
			button.append(made("span", "name", nameOf(table, cell)), status);
			button.addEventListener("click", () => open(cell));
			const item = made("li", "");
			item.append(button);
			list.append(item);
		}
		return list;
	}
	function made(tag, className, text = "") {
		const element = document.createElement(tag);
		if (className !== "") element.className = className;
		element.textContent = text;
		return element;
	}
	//#endregion
	//#region report/html/client/filters.ts
	/** Filters of rows (text, family, status, differences) and of columns (evaluator). */
	function startFilters(table) {
		const form = document.querySelector("#filters");
		const shown = document.querySelector("#shown");
		const rows = [...table.tBodies].flatMap((body) => [...body.querySelectorAll("tr.rule")].map((row) => ({
			row,
			family: body.dataset.family ?? "",
			text: (row.cells[0]?.textContent ?? "").toLowerCase()
		})));
		const apply = () => {
			const data = new FormData(form);
			const words = String(data.get("text") ?? "").toLowerCase().split(/\\s+/).filter(Boolean);
			const family = String(data.get("family") ?? "");
			const statuses = new Set(data.getAll("status").map(String));
			const columns = new Set(data.getAll("evaluator").map(String));
			const differences = data.has("differences");
			for (const cell of table.querySelectorAll("[data-e]")) cell.hidden = columns.size > 0 && !columns.has(cell.dataset.e ?? "");
			let count = 0;
			for (const { row, family: own, text } of rows) {
				const seen = [...row.cells].slice(1).filter((cell) => !cell.hidden).map((cell) => cell.className);
				row.hidden = !((family === "" || family === own) && words.every((word) => text.includes(word)) && (statuses.size === 0 || seen.some((status) => statuses.has(status))) && (!differences || differs(seen)));
				if (!row.hidden) count++;
			}
			for (const body of table.tBodies) body.hidden = body.querySelector("tr.rule:not([hidden])") === null;
			shown.textContent = count === rows.length ? \`\${count} rules\` : \`\${count} of \${rows.length} rules\`;
			table.dispatchEvent(new Event("filtered"));
		};
		form.addEventListener("input", apply);
		form.addEventListener("submit", (event) => event.preventDefault());
		form.querySelector(".clear")?.addEventListener("click", () => {
			form.reset();
			apply();
		});
		apply();
	}
	/** Whether evaluators that were asked do different things; of one alone, whether it breaks the rule. */
	function differs(statuses) {
		const asked = statuses.filter((status) => status !== "unexercised" && status !== "unsupported");
		return asked.length === 1 ? asked[0] === "breaks" || asked[0] === "known" : new Set(asked).size > 1;
	}
	//#endregion
	//#region report/html/client/grid.ts
	/** Families whose rows are folded away. */
	function toggleFamily(head) {
		const open = head.getAttribute("aria-expanded") !== "true";
		head.setAttribute("aria-expanded", String(open));
		head.closest("tbody")?.classList.toggle("folded", !open);
	}
	const PAGE = 10;
	/**
	* The keys of a grid (ARIA Authoring Practices): one cell at a time can be reached by Tab, arrows move, Home and End go along the
	* row and with Ctrl to the corners, Enter and Space open.
	*/
	function startGrid(table, open) {
		let current;
		const focus = (cell, take) => {
			if (cell === void 0) return;
			if (current !== void 0) current.tabIndex = -1;
			current = cell;
			cell.tabIndex = 0;
			if (take) cell.focus();
		};
		const act = (cell) => cell.hasAttribute("aria-expanded") ? toggleFamily(cell) : open(cell);
		table.addEventListener("keydown", (event) => {
			const cell = cellOf(event.target);
			if (cell === void 0 || event.altKey || event.metaKey) return;
			if (event.key === "Enter" || event.key === " ") act(cell);
			else {
				const next = target(table, cell, event.key, event.ctrlKey);
				if (next === void 0) return;
				focus(next, true);
			}
			event.preventDefault();
		});
		table.addEventListener("click", (event) => {
			const cell = cellOf(event.target);
			if (cell === void 0 || getSelection()?.isCollapsed === false) return;
			focus(cell, true);
			act(cell);
		});
		table.addEventListener("filtered", () => {
			if (current === void 0 || !isSeen(current)) focus(cellsOf(rowsOf(table)[0])[0], false);
		});
		focus(cellsOf(rowsOf(table)[0])[0], false);
	}
	function cellOf(target) {
		return (target instanceof Element ? target.closest("tbody th, tbody td") : void 0) ?? void 0;
	}
	function target(table, cell, key, control) {
		const rows = rowsOf(table);
		const row = rows.indexOf(cell.parentElement);
		const cells = cellsOf(rows[row]);
		const column = cells.indexOf(cell);
		const inRow = (at) => {
			const there = cellsOf(rows[Math.max(0, Math.min(rows.length - 1, at))]);
			return there[Math.min(column, there.length - 1)];
		};
		switch (key) {
			case "ArrowRight": return cells[column + 1];
			case "ArrowLeft": return cells[column - 1];
			case "ArrowDown": return inRow(row + 1);
			case "ArrowUp": return inRow(row - 1);
			case "PageDown": return inRow(row + PAGE);
			case "PageUp": return inRow(row - PAGE);
			case "Home": return control ? cellsOf(rows[0])[0] : cells[0];
			case "End": return control ? cellsOf(rows.at(-1)).at(-1) : cells.at(-1);
			default: return;
		}
	}
	function rowsOf(table) {
		return [...table.tBodies].flatMap((body) => [...body.rows]).filter(isSeen);
	}
	function cellsOf(row) {
		return row === void 0 ? [] : [...row.cells].filter(isSeen);
	}
	function isSeen(element) {
		return element.offsetParent !== null;
	}
	//#endregion
	//#region report/html/client/theme.ts
	const KEY = "assume-nothing-theme";
	/** The button that turns light into dark. What was chosen is remembered where the browser allows it: files often may not. */
	function startTheme() {
		const root = document.documentElement;
		const button = document.querySelector("#theme");
		const apply = (theme) => {
			if (theme === "light" || theme === "dark") root.dataset.theme = theme;
		};
		apply(stored());
		button?.addEventListener("click", () => {
			const next = (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark" ? "light" : "dark";
			apply(next);
			try {
				localStorage.setItem(KEY, next);
			} catch {}
		});
	}
	function stored() {
		try {
			return localStorage.getItem(KEY);
		} catch {
			return null;
		}
	}
	//#endregion
	//#region report/html/client/main.ts
	startTheme();
	startCopying();
	const matrix = document.querySelector("#matrix");
	if (matrix !== null) {
		startGrid(matrix, startDialog(matrix));
		startFilters(matrix);
	}
	document.documentElement.dataset.ready = "";
	//#endregion
})();
`

export const STYLE = `:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #14161a);
  --raised: light-dark(#f7f7f8, #1b1e24);
  --sunken: light-dark(#f1f2f4, #101216);
  --line: light-dark(#dfe1e6, #2c313a);
  --text: light-dark(#1a1c20, #e6e8ec);
  --muted: light-dark(#5b616e, #9aa1ae);
  --accent: light-dark(#0b57d0, #8ab4f8);
  --breaks: light-dark(#b3261e, #ff8a80);
  --breaks-ground: light-dark(#fdecea, #3a1a1a);
  --known: light-dark(#7a4f01, #e5b567);
  --known-ground: light-dark(#fdf3dc, #33280f);
  --conforms: light-dark(#1b6e3a, #7fcf9b);
  --open: light-dark(#5b3db5, #b9a5f5);
  --open-ground: light-dark(#f1edfc, #251f3a);
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font:
    15px / 1.5 system-ui,
    -apple-system,
    "Segoe UI",
    Roboto,
    "Helvetica Neue",
    "Liberation Sans",
    sans-serif;
}
:root[data-theme="light"] {
  color-scheme: light;
}
:root[data-theme="dark"] {
  color-scheme: dark;
}

* {
  box-sizing: border-box;
}
/* Whatever else is said of how it is displayed. */
:is(*, #id)[hidden] {
  display: none;
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  overflow-wrap: anywhere;
}
.top,
main {
  max-width: 1440px;
  margin: 0 auto;
  padding: 0 clamp(16px, 3vw, 40px);
}
h1,
h2,
h3,
p,
dl,
dd,
ul {
  margin: 0;
  padding: 0;
}
ul {
  list-style: none;
}
h1 {
  font-size: clamp(22px, 3vw, 30px);
  line-height: 1.2;
  letter-spacing: -0.015em;
  font-weight: 650;
}
h2 {
  font-size: 20px;
  letter-spacing: -0.01em;
  margin: 48px 0 12px;
}
h3 {
  font-size: 16px;
}
h3 small {
  font-weight: 400;
  color: var(--muted);
}
small {
  font-size: 12.5px;
  color: var(--muted);
}
i {
  font-style: normal;
}
code,
pre,
.rule-id {
  font-family: var(--mono);
  font-size: 0.88em;
}
a {
  color: var(--accent);
}
button,
input,
select {
  font: inherit;
  color: inherit;
}
button {
  cursor: pointer;
  background: var(--raised);
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 4px 10px;
}
button:hover {
  border-color: var(--muted);
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}

.top {
  display: flex;
  justify-content: space-between;
  gap: 24px;
  padding-top: 32px;
  padding-bottom: 24px;
}
.brand {
  font-family: var(--mono);
  font-size: 13px;
  color: var(--muted);
  margin-bottom: 6px;
}
.lead {
  color: var(--muted);
  margin-top: 8px;
  max-width: 90ch;
}
.top nav {
  display: flex;
  gap: 16px;
  margin-top: 12px;
}
#theme {
  flex: none;
  align-self: flex-start;
  width: 36px;
  height: 36px;
  padding: 0;
  font-size: 17px;
}

.evaluators {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
  gap: 16px;
  align-items: start;
}
.evaluator {
  border: 1px solid var(--line);
  border-radius: 10px;
  padding: 16px 18px;
  min-width: 0;
}
.words {
  margin: 4px 0 12px;
}
.chip {
  display: inline-block;
  font-size: 12px;
  font-style: normal;
  line-height: 1.5;
  color: var(--muted);
  border: 1px solid var(--line);
  border-radius: 99px;
  padding: 0 8px;
}
.bar {
  display: block;
  width: 100%;
  height: 6px;
  border-radius: 3px;
  background: var(--sunken);
}
.bar rect {
  fill: var(--line);
}
.bar .breaks {
  fill: var(--breaks);
}
.bar .known {
  fill: var(--known);
}
.bar .conforms {
  fill: var(--conforms);
}
.bar .open {
  fill: var(--open);
}
.tally {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  margin: 8px 0 12px;
  font-size: 13px;
  color: var(--muted);
}
.tally .breaks {
  color: var(--breaks);
}
.tally .known {
  color: var(--known);
}
.tally .conforms {
  color: var(--conforms);
}
.tally .open {
  color: var(--open);
}
.facts > div,
.lists > div {
  display: grid;
  grid-template-columns: 96px 1fr;
  gap: 12px;
  font-size: 13.5px;
}
.facts dd,
td b,
small {
  font-variant-numeric: tabular-nums;
}
dt {
  color: var(--muted);
}
.remark {
  margin-top: 8px;
  font-size: 13.5px;
  color: var(--known);
}
.evaluator details {
  margin-top: 10px;
  font-size: 13.5px;
}
summary {
  cursor: pointer;
}
.evaluator summary {
  color: var(--muted);
}
.points > li {
  margin-top: 8px;
}
.points ul {
  margin-left: 12px;
}
.both {
  color: var(--breaks);
}

#filters {
  display: flex;
  flex-direction: column;
  gap: 8px;
  margin-bottom: 12px;
  font-size: 13.5px;
}
html:not([data-ready]) #filters,
html:not([data-ready]) [data-copy],
html:not([data-ready]) #theme {
  display: none;
}
#filters .line {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 12px;
}
#filters .line > label:not(.toggle) {
  display: flex;
  align-items: center;
  gap: 8px;
}
#filters input[type="search"],
#filters select {
  background: var(--ground);
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 4px 8px;
  max-width: 100%;
}
#filters .search {
  flex: 0 1 300px;
}
#filters .search input {
  width: 100%;
}
#filters .line > label > span,
#filters legend {
  white-space: nowrap;
  color: var(--muted);
}
#shown {
  color: var(--muted);
  margin-left: auto;
}
fieldset {
  border: 0;
  margin: 0;
  padding: 0;
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  min-width: 0;
}
#filters legend {
  float: left;
  margin-right: 8px;
  padding: 2px 0;
  min-width: 64px;
}
.toggle {
  border: 1px solid var(--line);
  border-radius: 99px;
  padding: 2px 12px;
  cursor: pointer;
  user-select: none;
}
.toggle input {
  position: absolute;
  opacity: 0;
  pointer-events: none;
}
.toggle:has(:checked) {
  background: var(--text);
  border-color: var(--text);
  color: var(--ground);
}
.toggle:has(:focus-visible) {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}

.scroll {
  overflow: auto;
  max-height: min(82vh, 1100px);
  border: 1px solid var(--line);
  border-radius: 10px;
  position: relative;
}
table {
  border-collapse: separate;
  border-spacing: 0;
  width: 100%;
  table-layout: fixed;
  font-size: 13.5px;
}
col.rules {
  width: 440px;
}
col.answers {
  width: 158px;
}
table.classes {
  table-layout: auto;
}
table.classes td {
  font-variant-numeric: tabular-nums;
}
.excluded {
  margin-top: 8px;
  font-size: 13.5px;
  color: var(--muted);
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: 7px 12px;
  border-bottom: 1px solid var(--line);
  background: var(--ground);
}
tbody:last-child tr:last-child > * {
  border-bottom: 0;
}
thead th {
  position: sticky;
  top: 0;
  z-index: 2;
  background: var(--raised);
  font-weight: 600;
}
thead th small {
  display: block;
  width: fit-content;
  font-weight: 400;
}
tr > th:first-child {
  position: sticky;
  left: 0;
  z-index: 1;
  border-right: 1px solid var(--line);
}
thead tr > th:first-child {
  z-index: 3;
}
tr.rule > th {
  font-weight: 400;
  padding-left: 96px;
}
tr.rule .rule-id {
  display: inline-block;
  width: 80px;
  margin-left: -84px;
  color: var(--muted);
}
tr.rule .source {
  display: none;
}
tr.family > th {
  background: var(--sunken);
  padding: 5px 12px;
}
tr.family small {
  font-weight: 400;
}
tr.family .family-title {
  position: sticky;
  left: 12px;
}
tr.family b {
  font-weight: 600;
}
tr.family b::before {
  content: "▾ ";
  color: var(--muted);
}
.folded tr.family b::before {
  content: "▸ ";
}
.folded tr.rule {
  display: none;
}
tbody th,
tbody td {
  cursor: pointer;
}
tbody tr.rule:hover > * {
  background: var(--raised);
}
tbody th:focus-visible,
tbody td:focus-visible {
  outline-offset: -2px;
}
td {
  white-space: nowrap;
  color: var(--muted);
}
td i,
.status i {
  display: inline-block;
  width: 1em;
  text-align: center;
}
td b {
  font-weight: 400;
  color: var(--muted);
}
td.conforms i,
.status.conforms i {
  color: var(--conforms);
}
.unexercised span,
.unsupported span {
  opacity: 0.8;
}
td.breaks,
tbody tr.rule:hover > td.breaks {
  background: var(--breaks-ground);
}
td.breaks,
td.breaks b,
.status.breaks,
.legend .breaks i {
  color: var(--breaks);
  font-weight: 600;
}
td.known,
tbody tr.rule:hover > td.known {
  background: var(--known-ground);
}
td.known,
td.known b,
.status.known,
.legend .known i {
  color: var(--known);
}
td.open,
tbody tr.rule:hover > td.open {
  background: var(--open-ground);
}
td.open,
td.open b,
.status.open,
.legend .open i {
  color: var(--open);
}
.legend .conforms i {
  color: var(--conforms);
}

.legend {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr));
  gap: 2px 24px;
  margin-top: 12px;
  font-size: 13px;
  color: var(--muted);
}
.legend > div {
  display: grid;
  grid-template-columns: 110px 1fr;
}

.finding {
  border: 1px solid var(--line);
  border-radius: 8px;
  margin: 8px 0;
}
#findings ~ h3:not(:first-of-type) {
  margin-top: 28px;
}
.finding > summary {
  padding: 8px 12px;
}
.finding > summary .rule-id {
  color: var(--breaks);
  margin: 0 6px;
}
.finding-body {
  padding: 4px 16px 14px;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 10px;
}
.finding-body > .sentence {
  max-width: 80ch;
}
.verdict {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}
.verdict > div {
  border-radius: 6px;
  padding: 4px 12px;
  background: var(--sunken);
}
.verdict dt {
  font-size: 12px;
}
.verdict dd {
  font-family: var(--mono);
  font-weight: 600;
}
.verdict .expected dd {
  color: var(--conforms);
}
.verdict .actual dd {
  color: var(--breaks);
}
.case {
  margin: 0;
  padding: 12px 14px;
  background: var(--sunken);
  border-radius: 6px;
  font-size: 12.5px;
  line-height: 1.45;
  white-space: pre-wrap;
  max-height: 60vh;
  overflow: auto;
}
.command {
  display: flex;
  align-items: flex-start;
  gap: 8px;
  background: var(--sunken);
  border-radius: 6px;
  padding: 6px 6px 6px 14px;
}
.command code {
  flex: 1;
  padding: 4px 0;
  min-width: 0;
}
.copy {
  flex: none;
  font-size: 13px;
  padding: 2px 10px;
}
.provenance,
.unsaved,
.source,
.meaning,
.uses {
  font-size: 13px;
  color: var(--muted);
}
.rules li {
  font-size: 13.5px;
  margin-top: 4px;
}
.runs li {
  margin-bottom: 12px;
  font-size: 13.5px;
}
main {
  padding-bottom: 64px;
}

dialog {
  width: min(880px, 100vw - 24px);
  max-height: min(90vh, 1000px);
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--ground);
  color: var(--text);
  box-shadow: 0 24px 64px rgb(0 0 0 / 0.28);
  overflow: hidden;
}
dialog[open] {
  display: flex;
  flex-direction: column;
}
dialog::backdrop {
  background: rgb(0 0 0 / 0.45);
}
.detail-head {
  display: flex;
  justify-content: space-between;
  gap: 16px;
  align-items: flex-start;
  padding: 16px 20px 10px;
}
.detail-head h2 {
  margin: 0;
  font-size: 17px;
}
.close {
  flex: none;
  width: 32px;
  height: 32px;
  padding: 0;
}
.detail-body {
  overflow: auto;
  padding: 0 20px 20px;
}
.detail-body > .sentence {
  font-size: 16px;
  max-width: 70ch;
}
.detail-body > .source {
  margin: 6px 0 14px;
}
.detail-body > h3 {
  margin-top: 20px;
  font-size: 14px;
}
.evaluator-list button {
  display: flex;
  width: 100%;
  justify-content: space-between;
  gap: 12px;
  margin-top: 6px;
  padding: 8px 12px;
  text-align: left;
}

@media (max-width: 640px) {
  col.rules {
    width: 100px;
  }
  col.answers {
    width: 148px;
  }
  tr.rule > th {
    padding-left: 10px;
  }
  tr.rule > th .sentence {
    display: none;
  }
  tr.rule .rule-id {
    width: auto;
    margin: 0;
    color: var(--text);
  }
  th,
  td {
    padding: 9px 10px;
  }
  .legend > div {
    grid-template-columns: 104px 1fr;
  }
  #filters legend {
    float: none;
    width: 100%;
  }
  dialog {
    width: 100vw;
    max-width: 100vw;
    max-height: 94dvh;
    margin: auto 0 0;
    border-radius: 12px 12px 0 0;
  }
  .detail-body {
    padding: 0 14px 20px;
  }
  .finding-body {
    padding: 4px 10px 12px;
  }
}

@media (prefers-reduced-motion: no-preference) {
  dialog[open] {
    animation: rise 0.14s ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
}

@media print {
  :root {
    color-scheme: light;
    font-size: 11px;
  }
  #filters#filters,
  #theme,
  .copy {
    display: none;
  }
  .scroll {
    overflow: visible;
    max-height: none;
    border: 0;
  }
  thead th,
  tr > th:first-child {
    position: static;
  }
  tr,
  .evaluator,
  .verdict {
    break-inside: avoid;
  }
  details::details-content {
    content-visibility: visible;
    height: auto;
  }
  .case {
    max-height: none;
  }
}
`
